using FsCheck;
using FsCheck.Fluent;

namespace GrowthExperiments.TestKit;

/// <content>Playbooks.</content>
public static partial class Gens
{
    private static readonly string[] WikiPieces =
    [
        "# ", "- ", "* ", "1. ", "1) ", ") ", " (", "(x)", ")", "(", "On the day: ", "3 days before: ", "Owner: ", "Id: ", "L1, ", "## Steps", "\\", "\\)", "`", "[a](b)", "<", "&#10;", "&#8203;",
        "@", "@&#8203;", "@\u200B", "www.", "http://", "_", "~", "===", "---", "\u00A0", "\u2028", "\u0085", "\u3000", " ", "  ", "x", "|",
    ];

    /// <summary>A text on one line that wants to be Markdown.</summary>
    public static Gen<string> WikiLine { get; } = Gen.OneOf(Line, Gen.Elements([.. HostileTexts.All]), Visible(Gen.Elements(WikiPieces)));

    /// <summary>A text over several lines that wants to be Markdown.</summary>
    public static Gen<string> WikiLines { get; } = Gen.OneOf(Lines, Visible(Gen.Elements([.. WikiPieces, .. Breaks, .. Breaks, "\n\n"])));

    public static Gen<PlaybookStep> PlaybookStep { get; } =
        from days in Gen.OneOf(Gen.Choose(-3, 3), Gen.Choose(-365, 365))
        from text in WikiLine
        from owner in MaybeNull(WikiLine.Where(t => t.Length <= 200))
        select GrowthExperiments.PlaybookStep.Of(days, text, owner);

    /// <summary>A playbook with any of its parts present or absent; the learnings that support it are among L1 to L9.</summary>
    public static Gen<Playbook> Playbook { get; } =
        from title in WikiLine
        from id in MaybeNull(Id.Select(i => i.Value))
        from purpose in MaybeNull(WikiLines)
        from owner in MaybeNull(WikiLine.Where(t => t.Length <= 200))
        from steps in Gen.Choose(0, 4).SelectMany(n => PlaybookStep.ListOf(n))
        from best in Gen.Choose(0, 2).SelectMany(n => WikiLine.ListOf(n))
        from pitfalls in Gen.Choose(0, 2).SelectMany(n => WikiLine.ListOf(n))
        from learnings in Gen.Choose(0, 3).SelectMany(n => Gen.Choose(1, 9).ListOf(n))
        from hypothesis in Maybe(Id)
        from recycled in Gen.Choose(0, 2).SelectMany(n => Id.ListOf(n))
        select GrowthExperiments.Playbook.Create(title, id) with
        {
            Purpose = purpose,
            Owner = owner,
            Steps = [.. steps],
            BestPractices = [.. best],
            Pitfalls = [.. pitfalls],
            Learnings = [.. learnings.Select(n => GrowthExperiments.Learning.IdOf(n))],
            Hypothesis = hypothesis ?? HypothesisId.None,
            Recycled = [.. recycled],
        };
}
