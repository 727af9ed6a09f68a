using System.Text;

namespace GrowthExperiments.Tests.Serialization;

/// <summary>Holds what an error must say. A ¦ in the input stands right before the place that the error must name.</summary>
internal static class Refused
{
    private const char Mark = '¦';

    private static readonly string[] MultiByte = ["{\"title\":\"日本😀 é\"}"];

    /// <summary>More than two buffers, in characters of two bytes.</summary>
    private static readonly string[] Long =
        [.. Enumerable.Range(0, 70).Select(i => $"{{\"id\":\"h{i}\",\"title\":\"t\",\"change\":\"{new string('é', 1_000)}\"}}")];

    /// <summary>A hypothesis is refused in both forms, alone, behind characters of several bytes, and behind more than a buffer.</summary>
    public static void Hypothesis<T>(string marked, string code, string member, params string[] said)
        where T : GrowthException
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            foreach (string[] before in new[] { [], MultiByte, Long })
                In<T>(form, form.Around("1.0", [.. before, marked]), code, form.PathOf(before.Length) + member, said);
        }
    }

    public static void In<T>(JsonForm form, string marked, string code, string? path, params string[] said)
        where T : GrowthException => Bytes<T>(form, Encoding.UTF8.GetBytes(Unmarked(marked)), PlaceOf(marked, path), code, said);

    public static void Bytes<T>(JsonForm form, byte[] bytes, SourcePlace place, string code, params string[] said)
        where T : GrowthException
    {
        Check(Assert.Throws<T>(() => form.Read(bytes)));
        Check(Assert.Throws<T>(() => form.Read(new DripStream(bytes, 1, bytes.Length < 1_000 ? 7 : 40_000))));
        Check(Assert.Throws<T>(() => form.StreamAll(new MemoryStream(bytes))));

        void Check(T error)
        {
            Assert.Equal((code, place), (error.Code, error.Place));
            Assert.Contains($", at {place}. ", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(error.Message, char.IsControl);
            foreach (string part in said)
                Assert.Contains(part, error.Message, StringComparison.Ordinal);
        }
    }

    public static string Unmarked(string marked) => marked.Replace($"{Mark}", "", StringComparison.Ordinal);

    public static SourcePlace PlaceOf(string marked, string? path)
    {
        string before = marked[..marked.IndexOf(Mark, StringComparison.Ordinal)].TrimStart('\uFEFF');
        string line = before[(before.LastIndexOf('\n') + 1)..];
        return new SourcePlace(before.Count(c => c == '\n') + 1, line.EnumerateRunes().Count() + 1, path);
    }
}
