using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Documents;

public sealed class LinqpadTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/GrowthExperiments/linqpad-samples");

    [Fact]
    public void Each_sample_in_the_package_is_one_that_is_compiled_here()
    {
        string[] files = Directory.GetFiles(Folder, "*.linq");
        Assert.Equal(5, files.Length);
        foreach (string file in files)
        {
            string text = File.ReadAllText(file).ReplaceLineEndings("\n");
            string code = text[(text.IndexOf("</Query>\n\n", StringComparison.Ordinal) + "</Query>\n\n".Length)..];
            Assert.Equal(SampleSource.Of("LinqpadSamples.cs", Path.GetFileNameWithoutExtension(file)), code);
        }
    }

    [Fact]
    public void The_index_lists_each_sample_in_the_order_in_which_they_are_read()
    {
        string[] index = File.ReadAllLines(Path.Combine(Folder, "FileOrder.txt"));
        Assert.Equal("First ranking.linq", index[0]);
        Assert.Equal(Directory.GetFiles(Folder, "*.linq").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), index.Order(StringComparer.Ordinal));
    }

    /// <summary>The one of ten million scores runs with the packed packages alone.</summary>
    [Fact]
    public void Each_sample_runs()
    {
        LinqpadSamples.FirstRanking();
        LinqpadSamples.WhatIf();
        LinqpadSamples.AWeek();
        LinqpadSamples.InsightsOverALearningLog();
    }
}
