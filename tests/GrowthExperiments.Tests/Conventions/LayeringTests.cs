namespace GrowthExperiments.Tests.Conventions;

public sealed class LayeringTests
{
    /// <summary>From the ground up; the folders of one line may know each other.</summary>
    private static readonly string[][] Layers =
    [
        ["Errors", "Guards"],
        ["Calendars"],
        ["Drawing"],
        ["Probabilities"],
        ["Scores"],
        ["Funnels"],
        ["HighPerformance"],
        ["Hypotheses"],
        ["Ratings"],
        ["Rankings"],
        ["Backlogs"],
        ["Okrs"], ["Economics"], ["Gates"],
        ["Learnings"],
        ["Cycles"],
        ["Quarters"], ["Playbooks"],
        ["Insights"], ["Similarity"],
        ["Serialization"],
        ["Programs"],
        ["Reports"],
        ["Dumps"],
    ];

    /// <summary>Where a type stands: further down, others may only add a part to it.</summary>
    private static readonly Dictionary<string, int> Homes = Source.Core
        .SelectMany(source => source.DeclaredTypes, (source, type) => (Type: type, Layer: LayerOf(source)))
        .GroupBy(declared => declared.Type)
        .ToDictionary(type => type.Key, type => type.Min(declared => declared.Layer), StringComparer.Ordinal);

    [Fact]
    public void A_folder_uses_only_folders_above_it() => Source.AssertNone(
        from user in Source.Core
        from owner in Source.Core
        where LayerOf(owner) > LayerOf(user)
        from type in owner.DeclaredTypes
        where Homes[type] == LayerOf(owner) && user.Uses(type)
        select $"{user} uses {type}, which stands further down, in {owner.Folder}");

    [Fact]
    public void The_part_of_a_type_that_stands_further_down_only_shows_it() => Source.AssertNone(
        from source in Source.Core
        from type in source.DeclaredTypes
        where Homes[type] < LayerOf(source) && source.Folder != "Dumps"
        select $"{source} adds to {type}, which stands further up");

    [Fact]
    public void Every_folder_has_its_layer() =>
        Assert.All(Source.Core, source => Assert.True(LayerOf(source) >= 0, $"{source} stands in a folder without a layer: give {source.Folder} a line in LayeringTests"));

    [Fact]
    public void The_test_sees_what_is_declared_and_used()
    {
        Assert.Contains("Hypothesis", Source.Core.SelectMany(s => s.DeclaredTypes));
        Assert.Contains("HypothesisField", Source.Core.SelectMany(s => s.DeclaredTypes));
        var sample = new Source("Scores", "Sample.cs", "/// <see cref=\"Backlog\"/>\nvar x = h.Metric; // Surface\nvar y = \"Effort\" + $\"Ranking {Gate.Of(1)}\";");
        Assert.True(sample.Uses("Gate"));
        Assert.False(new Source("Scores", "Own.cs", "public decimal Surface => 1; var x = Surface;").Uses("Surface"));
        Assert.All("Backlog Metric Surface Effort Ranking".Split(' '), type => Assert.False(sample.Uses(type), type));
    }

    private static int LayerOf(Source source) => Array.FindIndex(Layers, layer => layer.Contains(source.Folder.Split('/')[0]));
}
