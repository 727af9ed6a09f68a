using GrowthExperiments.Serialization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>The readers of JSON and JSON Lines: a <see cref="GrowthException"/>, or a document that comes back equal from every form.</summary>
internal sealed class FuzzedDocument(IReadOnlyList<byte[]> corpus, bool isLines) : FuzzedReader
{
    private const int Sample = 16;

    public override IReadOnlyList<byte[]> Corpus => corpus;

    public override bool Check(byte[] input, Random random)
    {
        BacklogDocument? document = Read(new MemoryStream(input), isLines, async: false, out string said);
        if (random.Next(Sample) == 0)
            CheckPieces(input, document, said, random);
        if (document is null)
            return false;

        byte[] written = Write(document, isLines);
        BacklogDocument back = Reread(written, isLines);
        CheckSame(document, back);
        Assert.Equal(written, Write(back, isLines));
        CheckSame(document, Reread(Write(document, !isLines), !isLines));
        IEnumerable<Hypothesis> known = document.Backlog.Select(h => h with { NewerMembers = null });
        Assert.Equal(known, BacklogSheet.ReadText(BacklogSheet.ToCsv(document.Backlog)).Backlog);
        return true;
    }

    private void CheckPieces(byte[] input, BacklogDocument? document, string said, Random random)
    {
        foreach (bool async in (bool[])[false, true])
        {
            BacklogDocument? other = Read(new DripStream(input, 1 + random.Next(40)), isLines, async, out string otherSaid);
            Assert.Equal(said, otherSaid);
            Assert.Equal(document is null, other is null);
            if (document is not null)
                CheckSame(document, other!);
        }
    }

    private static void CheckSame(BacklogDocument expected, BacklogDocument actual)
    {
        Assert.Equal(expected.Backlog.ToArray(), actual.Backlog.ToArray());
        Assert.Equal((expected.Name, expected.TimeZone), (actual.Name, actual.TimeZone));
    }

    private static BacklogDocument Reread(byte[] bytes, bool isLines) =>
        Read(new MemoryStream(bytes), isLines, async: true, out string said) ?? throw new InvalidOperationException($"What was written is refused: {said}");

    private static BacklogDocument? Read(Stream stream, bool isLines, bool async, out string said)
    {
        said = "";
        try
        {
            if (isLines)
                return BacklogJsonLines.ReadAsync(stream).GetAwaiter().GetResult();
            return async ? BacklogJson.ReadAsync(stream).GetAwaiter().GetResult() : BacklogJson.Read(stream);
        }
        catch (GrowthException e)
        {
            CheckShown(e.Code);
            CheckShown(e.Message);
            said = e.Message;
            return null;
        }
    }

    private static byte[] Write(BacklogDocument document, bool isLines)
    {
        using var stream = new MemoryStream();
        if (isLines)
            BacklogJsonLines.Write(stream, document);
        else
            BacklogJson.Write(stream, document);
        return stream.ToArray();
    }
}
