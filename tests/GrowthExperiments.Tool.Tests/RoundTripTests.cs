using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tool.Commands;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Tests;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Export_then_import_then_export_gives_the_same_bytes(string kind)
    {
        using var folder = new TempFolder();
        Props.Check(Gens.BacklogUpTo(6), backlog => LawAsync(folder, backlog, kind).GetAwaiter().GetResult(), cases: 100);
    }

    private static async Task LawAsync(TempFolder folder, Backlog backlog, string kind)
    {
        string document = folder["doc.json"];
        using (var first = new MemoryStream())
        {
            await ExportCommand.WriteAsync(first, InputKind.Json, new BacklogDocument(backlog), null, CancellationToken.None);
            File.WriteAllBytes(document, first.ToArray());
        }

        byte[] exported = (await Growth.RunAsync("export", document, "--to", kind)).Bytes;
        string file = folder.Write($"out.{kind}", exported);
        Assert.Equal(0, (await Growth.RunAsync("import", file, "-o", folder["again.json"], "--force")).Code);
        Run again = await Growth.RunAsync("export", folder["again.json"], "--to", kind);
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Equal(exported, again.Bytes);
    }
}
