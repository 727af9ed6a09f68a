using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace GrowthExperiments.Tests.Conventions;

public sealed class TypeConventionTests
{
    private static readonly string[] Namespaces = ["GrowthExperiments", "GrowthExperiments.HighPerformance", "GrowthExperiments.Serialization"];

    private static readonly Type[] Public = typeof(Backlog).Assembly.GetExportedTypes();

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(Public.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName));

    [Fact]
    public void Nobody_outside_can_derive_from_an_abstract_class() => Assert.All(
        Public.Where(t => t is { IsClass: true, IsAbstract: true, IsSealed: false }),
        t => Assert.All(t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), c => Assert.True(c.IsFamilyAndAssembly, t.Name)));

    [Fact]
    public void Values_are_readonly_record_structs_made_by_named_ways() => Assert.All(Public.Where(t => t is { IsValueType: true, IsEnum: false }), t =>
    {
        Assert.True(t.IsDefined(typeof(IsReadOnlyAttribute), inherit: false), $"{t} is not readonly");
        Assert.True(t.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null, $"{t} is no record");
        Assert.True(t.GetConstructors().Length == 0, $"{t} has a public constructor");
    });

    [Fact]
    public void Enums_start_at_1_and_leave_no_gap() => Assert.All(Public.Where(t => t.IsEnum), t =>
        Assert.Equal(Enumerable.Range(1, Enum.GetValues(t).Length), Enum.GetValuesAsUnderlyingType(t).Cast<int>()));

    [Fact]
    public void There_are_three_namespaces()
    {
        Assert.Empty(Public.Select(t => t.Namespace).Distinct().Except(Namespaces));
        Assert.All(Source.Core, s => Assert.Contains(Namespaces, n => s.Text.Contains($"\nnamespace {n};", StringComparison.Ordinal) || s.Text.StartsWith($"namespace {n};", StringComparison.Ordinal)));
    }

    [Fact]
    public void Values_with_a_text_form_parse_and_format_in_every_way() => Assert.All(
        Public.Where(t => t is { IsValueType: true, IsEnum: false } && t.GetMethod("Parse", [typeof(string), typeof(IFormatProvider)]) is not null), t =>
        {
            Assert.True(typeof(ISpanFormattable).IsAssignableFrom(t), t.Name);
            Assert.Contains(t.GetInterfaces(), i => i.Name == "ISpanParsable`1");
            Assert.True(t.IsDefined(typeof(System.Text.Json.Serialization.JsonConverterAttribute), inherit: false), $"{t} has no JSON converter");
        });

    [Fact]
    public void What_is_parsed_is_tried_without_a_provider_as_well() => Assert.All(
        Public.Where(t => t.GetInterfaces().Any(i => i.Name == "IParsable`1")),
        t => Assert.True(t.GetMethod("TryParse", [typeof(string), t.MakeByRefType()]) is not null, t.Name));

    [Fact]
    public void What_is_equal_by_its_parts_is_so_by_the_operators() => Assert.All(
        Public.Where(t => t is { IsEnum: false, IsInterface: false } && t.GetInterfaces().Any(i => i.Name == "IEquatable`1")),
        t => Assert.True(t.GetMethod("op_Equality", [t, t]) is not null, t.Name));

    [Fact]
    public void The_operators_of_sets_and_efforts_agree_with_equals()
    {
        (Effort effort, OkrSet okrs, MetricWorths worths) = (Effort.Of(("data", 1m)), OkrSet.Empty, MetricWorths.Empty);
        Assert.True(effort == Effort.Parse("data:1") && effort != Effort.Of(1) && effort != null && null != effort && (Effort?)null == null);
        Assert.True(okrs == OkrSet.Of([]) && okrs != null && okrs != okrs.With(Objective.Create("An aim", Quarter.Of(2026, 4))) && (OkrSet?)null == null);
        Assert.True(worths == MetricWorths.Of([]) && worths != null && worths != worths.With(MetricWorth.Of(Metric.Of("sign-ups"), Money.Of(1, "EUR"))) && (MetricWorths?)null == null);
    }

    [Fact]
    public void Every_public_type_has_a_summary()
    {
        string file = Path.ChangeExtension(typeof(Backlog).Assembly.Location, ".xml");
        Assert.True(File.Exists(file), $"{file} is missing");
        Dictionary<string, string> summaries = XDocument.Load(file).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary")?.Value.Trim() ?? "", StringComparer.Ordinal);
        Assert.Empty(Public.Where(t => summaries.GetValueOrDefault("T:" + t.FullName!.Replace('+', '.'), "").Length == 0).Select(t => t.FullName));
        Assert.DoesNotContain(summaries, s => s.Key.StartsWith("T:", StringComparison.Ordinal) && s.Value.Length == 0);
    }
}
