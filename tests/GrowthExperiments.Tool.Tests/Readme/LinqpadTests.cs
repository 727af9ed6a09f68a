using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Readme;

public sealed class LinqpadTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/GrowthExperiments/linqpad-samples");

    [Fact]
    public void Each_sample_in_the_package_is_one_that_is_compiled_here()
    {
        string[] files = Directory.GetFiles(Folder, "*.linq");
        Assert.Equal(4, files.Length);
        foreach (string file in files)
        {
            string text = File.ReadAllText(file).ReplaceLineEndings("\n");
            string code = text[(text.IndexOf("</Query>\n\n", StringComparison.Ordinal) + "</Query>\n\n".Length)..];
            Assert.Equal(SampleSource.Of("LinqpadSamples.cs", Path.GetFileNameWithoutExtension(file)), code);
        }
    }

    [Fact]
    public void Each_sample_runs()
    {
        LinqpadSamples.RankABacklog();
        LinqpadSamples.CompareFormulas();
        LinqpadSamples.RunAWeek();
        LinqpadSamples.LookBack();
    }
}
