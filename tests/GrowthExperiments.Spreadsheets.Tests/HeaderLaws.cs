using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Headers mean the same however people write them and in whatever order they stand.</summary>
public class HeaderLaws
{
    private static readonly string[] Noise = [" ", "_", "-", "  ", " - "];

    private static readonly CultureInfo[] Cases = [CultureInfo.InvariantCulture, .. Cultures.Hostile.Select(CultureInfo.GetCultureInfo)];

    private static readonly Gen<int> Seed = Gen.Choose(0, int.MaxValue - 1);

    /// <summary>Hypotheses of which every tool's sheet says the same: a comma may part tags there, spaces around a cell mean nothing, and only an
    /// end is a status.</summary>
    private static readonly Gen<Backlog> Plain =
        from backlog in Gens.BacklogUpTo(4)
        from status in Gen.Elements(HypothesisStatus.Idea, HypothesisStatus.Concluded, HypothesisStatus.Archived)
        select new Backlog(backlog.Select(h => Trimmed(h) with { Status = status, Tags = [.. h.Tags.Where(tag => !tag.Contains(','))] }));

    private static Hypothesis Trimmed(Hypothesis h) => h with
    {
        Title = h.Title.Trim(),
        Owner = h.Owner?.Trim(),
        Market = h.Market?.Trim(),
        Metric = h.Metric.IsNone ? default : Metric.Of(h.Metric.Value.Trim()),
        Surface = h.Surface.IsNone ? default : Surface.Of(h.Surface.Value.Trim()),
    };

    [Fact]
    public void Every_published_name_is_understood()
    {
        Assert.Equal(SheetHeaders.Fields.Order(StringComparer.Ordinal), SheetHeaders.Names.Keys.Order(StringComparer.Ordinal));
        foreach ((string field, IReadOnlyList<string> names) in SheetHeaders.Names)
        {
            foreach (string name in names)
                Assert.Equal((name, field), (name, SheetHeaders.FieldOf(name)));
        }
    }

    [Fact]
    public void No_name_is_published_for_two_fields()
    {
        IEnumerable<string> all = SheetHeaders.Names.SelectMany(field => field.Value.Select(name => Folded.Of(name)).Distinct());
        Assert.Empty(all.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Case_accents_spaces_underscores_and_hyphens_do_not_count() => Props.Check(
        from field in Gen.Elements(SheetHeaders.Fields.ToArray())
        from name in Gen.Elements(SheetHeaders.Names[field].ToArray())
        from seed in Seed
        select (field, header: Disguise(name, new Random(seed))),
        x => Assert.Equal(x.field, SheetHeaders.FieldOf(x.header)));

    [Fact]
    public void A_sheet_in_any_order_under_any_published_names_says_the_same() => Props.Check(
        from backlog in Plain
        from order in Gen.Shuffle(Enumerable.Range(0, HypothesisFields.Names.Count).ToArray())
        from seed in Seed
        select (backlog, order, seed),
        x =>
        {
            var random = new Random(x.seed);
            string[] fields = [.. x.order.Select(i => HypothesisFields.Names[i])];
            string[] headers = [.. fields.Select(field => Disguise(AnyOf(SheetHeaders.Names[field], random), random))];
            IEnumerable<string[]> rows = HypothesisCells.Rows(x.backlog).Skip(1).Select(row => x.order.Select(i => row[i]).ToArray());
            SheetImport import = BacklogSheet.ReadText(Sheets.Csv([headers, .. rows]));
            Assert.Equal(fields, import.Columns.Select(column => column.Field!));
            Assert.Equal(headers, import.Columns.Select(column => column.Header));
            Assert.Equal(x.backlog.ToArray(), import.Backlog.ToArray());
        },
        cases: 500);

    private static string AnyOf(IReadOnlyList<string> names, Random random) => names[random.Next(names.Count)];

    private static string Disguise(string name, Random random)
    {
        var header = new StringBuilder(Pause(random));
        foreach (char c in name)
            header.Append(Vary(c, random)).Append(Pause(random));
        return header.ToString();
    }

    private static string Pause(Random random) => random.Next(6) == 0 ? AnyOf(Noise, random) : "";

    private static string Vary(char c, Random random)
    {
        CultureInfo culture = Cases[random.Next(Cases.Length)];
        string letter = random.Next(3) switch
        {
            0 => char.ToUpper(c, culture).ToString(),
            1 => char.ToLower(c, culture).ToString(),
            _ => c.ToString(),
        };
        string apart = letter.Normalize(NormalizationForm.FormD);
        return random.Next(3) switch
        {
            0 => apart,
            1 => apart[..1],
            _ => letter,
        };
    }
}
