using System.Text;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

public sealed class LearningLogLaws
{
    private static readonly bool[] Both = [true, false];

    [Fact]
    public void A_log_comes_back_equal_and_is_written_again_byte_for_byte() => Props.Check(Logs.UpTo(4), log =>
    {
        foreach (bool indented in Both)
        {
            byte[] bytes = Logs.Write(log, indented);
            LearningLog back = Logs.Read(bytes);
            Assert.Equal(log.ToArray(), back.ToArray());
            Assert.Equal(log.Head, back.Head);
            Assert.True(back.Verify().IsIntact);
            Assert.Equal(bytes, Logs.Write(back, indented));
        }
    }, cases: 400);

    [Fact]
    public void An_entry_alone_comes_back_equal() => Props.Check(Gens.Learning, learning =>
    {
        LearningEntry entry = LearningJson.Write(learning(12), new ChainHash(1, 2, 3, 4));
        Assert.Equal(learning(12) with { ChainHash = entry.Learning.ChainHash }, entry.Learning);
        LearningEntry back = LearningJson.Read(entry.Raw, new JsonPlace(entry.Raw.Span, "$", 1, 1), FormatVersion.Current);
        Assert.Equal(entry.Learning, back.Learning);
        Assert.Equal(entry.Learning.GetHashCode(), back.Learning.GetHashCode());
        Assert.DoesNotContain((byte)'\n', entry.Raw.ToArray());
    }, cases: 400);

    [Fact]
    public void Any_single_byte_that_is_changed_is_noticed() => Props.Check(
        from log in Logs.UpTo(3, least: 1)
        from position in Gen.Choose(0, int.MaxValue - 1)
        from other in Gen.Choose(0, 255)
        select (log, position, other: (byte)other),
        x =>
        {
            byte[] bytes = Logs.Write(x.log);
            int[] places = [.. Protected(bytes)];
            int at = places[x.position % places.Length];
            if (bytes[at] == x.other)
                return;
            bytes[at] = x.other;
            Assert.ThrowsAny<GrowthException>(() => Logs.Read(bytes));
        },
        cases: 2_000);

    [Fact]
    public void A_log_that_is_read_in_parts_is_the_same_log_or_none() => Props.Check(
        from log in Logs.UpTo(12) from parts in Gen.Choose(1, 8) from at in Gen.Choose(0, int.MaxValue - 1) from other in Gen.Choose(0, 255) select (log, parts, at, other: (byte)other),
        x =>
        {
            byte[] bytes = Logs.Write(x.log);
            LearningLog? whole = LearningLogJson.TryReadInParts(bytes, FormatVersion.Current, x.parts);
            Assert.Equal(x.log.ToArray(), whole?.ToArray());
            Assert.Equal(bytes, Logs.Write(whole!));
            bytes[x.at % bytes.Length] = x.other;
            bool isFine = Record.Exception(() => Logs.Read(bytes)) is null;
            Assert.Equal(isFine, LearningLogJson.TryReadInParts(bytes, FormatVersion.Current, x.parts) is not null);
        },
        cases: 400);

    [Fact]
    public void A_long_log_is_read_in_parts_and_a_broken_one_says_where()
    {
        LearningLog log = Logs.Of(Enumerable.Repeat<Func<int, Learning>>(Logs.Full, 600));
        byte[] bytes = Logs.Write(log);
        Assert.Equal(log.ToArray(), Logs.Read(bytes).ToArray());
        int at = bytes.AsSpan().IndexOf("\"L401\""u8);
        bytes[at + 20] ^= 1;
        Assert.Equal(401, Assert.Throws<GrowthIntegrityException>(() => Logs.Read(bytes)).Sequence);
    }

    [Fact]
    public void Entries_that_change_places_or_go_missing_are_noticed() => Props.Check(
        from log in Logs.UpTo(5, least: 2) from first in Gen.Choose(0, 4) from second in Gen.Choose(0, 4) from remove in Gen.Elements(true, false) select (log, first, second, remove),
        x =>
        {
            string[] lines = Logs.Text(x.log).Split('\n');
            int first = 4 + (x.first % x.log.Count);
            int second = 4 + (x.second % x.log.Count);
            if (!x.remove && first == second)
                return;
            List<string> entries = [.. lines[4..(4 + x.log.Count)].Select(line => line.TrimEnd(','))];
            if (x.remove)
                entries.RemoveAt(first - 4);
            else
                (entries[first - 4], entries[second - 4]) = (entries[second - 4], entries[first - 4]);
            string changed = string.Join('\n', [.. lines[..4], string.Join(",\n", entries), .. lines[(4 + x.log.Count)..]]);
            GrowthIntegrityException error = Assert.Throws<GrowthIntegrityException>(() => Logs.Read(changed));
            int expected = Math.Min(first, x.remove ? first : second) - 3;
            Assert.Equal(x.remove && expected == x.log.Count ? null : expected, error.Sequence);
        },
        cases: 300);

    [Fact]
    public void White_space_around_entries_is_free() => Props.Check(Logs.UpTo(3), log =>
    {
        string text = Logs.Text(log);
        foreach (string form in new[] { text.Replace("\n", "\r\n"), text.Replace("\n", ""), text.Replace("\n", "\n\t\t  ") })
            Assert.Equal(log.ToArray(), Logs.Read(form).ToArray());
    }, cases: 200);

    [Fact]
    public void Every_culture_writes_the_same_bytes() => Props.Check(Logs.UpTo(3), log =>
    {
        byte[] here = Logs.Write(log);
        foreach (string culture in Cultures.Awkward)
            Assert.Equal(here, Cultures.In(culture, () => Logs.Write(Logs.Of(log.Select(l => (Func<int, Learning>)(_ => l))))));
    }, cases: 50);

    /// <summary>All bytes of the entries' lines, of the head and of the count.</summary>
    private static IEnumerable<int> Protected(byte[] bytes)
    {
        string[] lines = Encoding.Latin1.GetString(bytes).Split('\n');
        int start = 0;
        foreach (string line in lines)
        {
            string plain = line.TrimEnd(',').TrimStart();
            bool isValue = plain.StartsWith("\"count\"", StringComparison.Ordinal) || plain.StartsWith("\"head\"", StringComparison.Ordinal);
            int from = isValue ? line.IndexOf(": ", StringComparison.Ordinal) + 2 : line.Length - line.TrimStart().Length;
            if (isValue || plain.StartsWith("{\"id\"", StringComparison.Ordinal))
            {
                for (int i = from; i < line.TrimEnd(',').Length; i++)
                    yield return start + i;
            }

            start += line.Length + 1;
        }
    }
}
