using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Bringing a sheet into a backlog that knows some of its ideas already.</summary>
public class MergeLaws
{
    private static readonly string[] Titles = ["digest", "one field", "id\u00E9e", "ide\u0301e"];

    private static readonly Gen<ConflictPolicy> Policy = Gen.Elements(Enum.GetValues<ConflictPolicy>());

    private static readonly Gen<(Idea[] Target, MergedSheet Sheet)> Case =
        from target in Ideas("", "k1", "k2", "k3")
        from rows in Ideas("", "k1", "k2", "k4", HypothesisId.FromTitle(Titles[0]).Value)
        from hasId in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from hasOwner in Gen.Elements(true, false)
        from hasRatings in Gen.Elements(true, false)
        select (target, new MergedSheet(rows, hasId, hasOwner, hasRatings));

    [Fact]
    public void A_merge_does_what_plain_lists_do() => Props.Check(
        from x in Case from policy in Policy select (x.Target, x.Sheet, policy),
        x =>
        {
            Backlog backlog = ToBacklog(x.Target);
            var model = new MergeModel(x.Target);
            Assert.Equal(x.Sheet.MergeInto(model, x.policy), Merge(x.Sheet, backlog, x.policy));
            Assert.Equal(model.Ideas, backlog.Select(Idea.Of));
        });

    [Fact]
    public void Importing_again_adds_and_changes_nothing() => Props.Check(
        from x in Case from policy in Policy select (x.Target, x.Sheet, policy),
        x =>
        {
            Backlog backlog = ToBacklog(x.Target);
            Merge(x.Sheet, backlog, x.policy);
            Hypothesis[] once = [.. backlog];
            (int added, int updated, _, _) = Merge(x.Sheet, backlog, x.policy) ?? default;
            Assert.Equal((0, 0), (added, updated));
            Assert.Equal(once, backlog.ToArray());
        });

    [Fact]
    public void What_was_updated_is_what_the_sheet_says() => Props.Check(
        from x in Case from then in Policy select (x.Target, x.Sheet, then),
        x =>
        {
            Backlog backlog = ToBacklog(x.Target);
            var model = new MergeModel(x.Target);
            if (Merge(x.Sheet, backlog, ConflictPolicy.Update) is null)
                return;
            x.Sheet.MergeInto(model, ConflictPolicy.Update);
            (int, int, int, int)? again = x.Sheet.MergeInto(model, x.then);
            Assert.Equal(again, Merge(x.Sheet, backlog, x.then));
            Assert.True(again is null || again == (0, 0, x.Sheet.Rows.Length, 0)); // null where a title came to stand for several
        });

    [Fact]
    public void What_is_skipped_or_refused_stays_as_it_was() => Props.Check(
        from x in Case from policy in Gen.Elements(ConflictPolicy.Skip, ConflictPolicy.Fail) select (x.Target, x.Sheet, policy),
        x =>
        {
            Backlog backlog = ToBacklog(x.Target);
            Hypothesis[] before = [.. backlog];
            (int Added, int Updated, int, int)? counts = Merge(x.Sheet, backlog, x.policy);
            Assert.Equal(before, backlog.Take(before.Length));
            Assert.Equal(counts?.Added ?? 0, backlog.Count - before.Length);
        });

    private static Backlog ToBacklog(Idea[] ideas) => new(ideas.Select(idea => idea.ToHypothesis()));

    private static (int Added, int Updated, int Unchanged, int Skipped)? Merge(MergedSheet sheet, Backlog backlog, ConflictPolicy policy)
    {
        try
        {
            BacklogMerge merge = BacklogSheet.ReadText(sheet.ToCsv()).MergeInto(backlog, policy);
            return (merge.AddedCount, merge.UpdatedCount, merge.UnchangedCount, merge.SkippedCount);
        }
        catch (GrowthConflictException)
        {
            return null;
        }
    }

    /// <summary>Up to five ideas with these ids, an empty one standing for the id that is made from the title.</summary>
    private static Gen<Idea[]> Ideas(params string[] ids) =>
        from ideas in (
            from id in Gen.Elements(ids)
            from title in Gen.Elements(Titles)
            from owner in Gen.Elements("", "mia")
            from rating in Gen.Choose(0, 2)
            select WithId(new Idea(id, title, owner, rating))).ArrayOf(5)
        from count in Gen.Choose(0, 5)
        select ideas.Take(count).DistinctBy(idea => idea.Id).ToArray();

    private static Idea WithId(Idea idea) => idea.Id.Length == 0 ? idea with { Id = idea.IdOfTitle } : idea;

    private sealed record MergedSheet(Idea[] Given, bool HasId, bool HasOwner, bool HasRatings)
    {
        /// <summary>The ideas as the sheet says them.</summary>
        public Idea[] Rows { get; } = [.. Given
            .Select(idea => new Idea(HasId ? idea.Id : idea.IdOfTitle, idea.Title, HasOwner ? idea.Owner : "", HasRatings ? idea.Rating : 0))
            .DistinctBy(idea => idea.Id)];

        public string ToCsv() => Sheets.Csv([Columns("id", "title", "owner", ["impact", "confidence", "ease"]), .. Rows.Select(CellsOf)]);

        public (int Added, int Updated, int Unchanged, int Skipped)? MergeInto(MergeModel model, ConflictPolicy policy) =>
            model.Merge(Rows, HasOwner, HasRatings, policy);

        private string[] CellsOf(Idea idea) => Columns(
            idea.Id == idea.IdOfTitle ? "" : idea.Id, idea.Title, idea.Owner, idea.Rating == 0 ? ["", "", ""] : [$"{idea.Rating}", "1", "1"]);

        private string[] Columns(string id, string title, string owner, string[] ratings) =>
            [.. HasId ? [id] : Array.Empty<string>(), title, .. HasOwner ? [owner] : Array.Empty<string>(), .. HasRatings ? ratings : []];
    }
}
