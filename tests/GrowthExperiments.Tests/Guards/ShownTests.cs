using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Guards;

public sealed class ShownTests
{
    private static readonly Gen<string> AnyText =
        from n in Gen.Choose(0, 200)
        from units in Gen.Frequency(
            (3, Gen.Choose(0x20, 0x7E)),
            (2, Gen.Choose(0, 0xFF)),
            (2, Gen.Elements(0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF)),
            (1, Gen.Choose(0, 0xFFFF))).ArrayOf(n)
        select string.Concat(units.Select(u => (char)u));

    [Fact]
    public void What_is_shown_cannot_steer_a_terminal_or_break_a_line() => Props.Check(AnyText, text =>
        Assert.DoesNotContain(Shown.Escaped(text).EnumerateRunes(), IsDangerous));

    [Fact]
    public void What_is_shown_is_whole_unicode() => Props.Check(AnyText, text =>
    {
        string shown = Shown.Escaped(text);
        Assert.Equal(shown, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shown)));
    });

    [Fact]
    public void What_is_harmless_is_shown_as_it_is() => Props.Check(Gens.Line, text =>
    {
        if (!text.EnumerateRunes().Any(IsDangerous))
            Assert.Equal(text, Shown.Escaped(text));
    });

    [Fact]
    public void A_quoted_text_holds_the_first_80_characters_at_most() => Props.Check(AnyText, text =>
    {
        string quoted = Shown.Quoted(text);
        Assert.StartsWith("\"", quoted, StringComparison.Ordinal);
        Assert.EndsWith(text.Length > 80 ? "…\"" : "\"", quoted, StringComparison.Ordinal);
        string inner = text.Length > 80 ? quoted[1..^2] : quoted[1..^1];
        int[] possible = text.Length > 80 ? [80, 79] : [text.Length];
        Assert.Contains(inner, possible.Select(length => Shown.Escaped(text.AsSpan(0, length))));
    });

    [Theory]
    [InlineData("\u001B]0;x\u0007", "\\u001B]0;x\\u0007")]
    [InlineData("a\r\nb\tc", "a\\r\\nb\\tc")]
    [InlineData("\u202Egnp.exe", "\\u202Egnp.exe")]
    [InlineData("\u2028", "\\u2028")]
    [InlineData("\uFEFFid", "\\uFEFFid")]
    [InlineData("日本 😀 é", "日本 😀 é")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData("a\u200Bb", "a\\u200Bb")]
    [InlineData("\U000E0001", "\\uE0001")]
    [InlineData("\u009B31m", "\\u009B31m")]
    public void Hostile_18_and_19_controls_and_direction_marks_are_shown_escaped(string text, string shown) => Assert.Equal(shown, Shown.Escaped(text));

    [Fact]
    public void Hostile_16_half_a_character_is_shown_escaped() => Assert.Equal("a\\uD800b", Shown.Escaped("a\ud800b"));

    private static bool IsDangerous(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && !PartOfLetters.Contains(rune.Value));

    private static readonly HashSet<int> PartOfLetters =
        [0x00AD, 0x200C, 0x200D, .. Enumerable.Range(0x0600, 6), .. Enumerable.Range(0xE0020, 0x60)];
}
