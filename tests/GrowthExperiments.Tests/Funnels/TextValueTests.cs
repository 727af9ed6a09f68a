using System.Text.Json;

namespace GrowthExperiments.Tests.Funnels;

/// <summary>What a metric, a surface and an id have in common: a text that was checked, and None at default.</summary>
public sealed class TextValueTests
{
    [Fact]
    public void A_metric_is_a_text() => Holds(Metric.Of, Metric.None, m => (m.Value, m.IsNone), "metric");

    [Fact]
    public void A_surface_is_a_text() => Holds(Surface.Of, Surface.None, s => (s.Value, s.IsNone), "surface");

    [Fact]
    public void An_id_is_a_text() => Holds(HypothesisId.Of, default, i => (i.Value, i.IsNone), "id");

    [Fact]
    public void The_id_of_a_key_result_is_a_text() => Holds(KeyResultId.Of, KeyResultId.None, i => (i.Value, i.IsNone), "id");

    [Fact]
    public void The_id_of_a_gate_is_a_text() => Holds(GateId.Of, GateId.None, i => (i.Value, i.IsNone), "id");

    private static void Holds<T>(Func<string, T> of, T none, Func<T, (string Value, bool IsNone)> parts, string name)
        where T : struct, ISpanParsable<T>, ISpanFormattable, IComparable<T>
    {
        T a = of("a thing");
        Assert.Equal(("a thing", false), parts(a));
        Assert.Equal(("", true), parts(none));
        Assert.Equal(none, default);
        Assert.Equal("a thing", a.ToString());
        Assert.Equal("a thing", $"{a}");
        Assert.Equal("", none.ToString());
        Assert.True(a.CompareTo(of("b")) < 0 && a.CompareTo(none) > 0 && a.CompareTo(of("a thing")) == 0);

        Assert.Equal(a, Parse<T>("a thing"));
        Assert.Equal(a, T.Parse("a thing".AsSpan(), null));
        Assert.True(TryParse("a thing", out T read) && read.Equals(a));
        Assert.True(T.TryParse("a thing".AsSpan(), null, out read) && read.Equals(a));
        Assert.False(TryParse("\u200B", out read) || !read.Equals(none));
        Assert.False(TryParse(null, out read) || !read.Equals(none));
        Assert.False(T.TryParse("a\0".AsSpan(), null, out read) || !read.Equals(none));
        Assert.StartsWith($"{name} is blank", Assert.Throws<FormatException>(() => Parse<T>("\u200B")).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => T.Parse("\u200B".AsSpan(), null));
        Assert.Throws<ArgumentNullException>("s", () => Parse<T>(null!));
        Assert.Throws<ArgumentNullException>("value", () => of(null!));
        Assert.StartsWith($"{name} is blank", Assert.Throws<ArgumentException>("value", () => of("")).Message, StringComparison.Ordinal);

        Span<char> room = stackalloc char[8];
        Assert.True(a.TryFormat(room, out int written, default, null));
        Assert.Equal("a thing", room[..written]);
        Assert.False(a.TryFormat(room[..6], out written, default, null));
        Assert.Equal(0, written);

        Assert.Equal("[\"a thing\",null]", JsonSerializer.Serialize<T[]>([a, none]));
        Assert.Equal([a, none], JsonSerializer.Deserialize<T[]>("[\"a thing\",null]")!);
        Assert.Equal("{\"a thing\":1}", JsonSerializer.Serialize(new Dictionary<T, int> { [a] = 1 }));
        Assert.Equal(1, JsonSerializer.Deserialize<Dictionary<T, int>>("{\"a thing\":1}")![a]);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("1"));
        Assert.Contains("blank", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("\"\"")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_legal_at_default_is_never_null_in_JSON()
    {
        Assert.Equal("\"0001-W01\"", JsonSerializer.Serialize(default(IsoWeek)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IsoWeek>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IceScore>("null"));
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static bool TryParse<T>(string? text, out T? value)
        where T : IParsable<T> => T.TryParse(text, null, out value);
}
