namespace GrowthExperiments;

/// <summary>What a column of a sheet is for. The first ones are the parts of a hypothesis, with the numbers of <see cref="HypothesisField"/>.</summary>
internal enum SheetRole
{
    Id = HypothesisField.Id,
    Title = HypothesisField.Title,
    Change = HypothesisField.Change,
    Metric = HypothesisField.Metric,
    Rationale = HypothesisField.Rationale,
    Stage = HypothesisField.Stage,
    Market = HypothesisField.Market,
    Owner = HypothesisField.Owner,
    Tags = HypothesisField.Tags,
    Surface = HypothesisField.Surface,
    Serves = HypothesisField.Serves,
    GuardedBy = HypothesisField.GuardedBy,
    Impact = HypothesisField.Impact,
    Confidence = HypothesisField.Confidence,
    Ease = HypothesisField.Ease,
    Effort = HypothesisField.Effort,
    ExpectedLift = HypothesisField.ExpectedLift,
    Created = HypothesisField.Created,
    Status = HypothesisField.Status,

    /// <summary>The sheet's own score, which is compared and not taken.</summary>
    Score,

    /// <summary>A whole hypothesis in words: the change where another column has the title, else the title.</summary>
    Hypothesis,

    /// <summary>Whether the row was archived.</summary>
    Archived,

    /// <summary>When or whether the row was done.</summary>
    Done,
}

/// <summary>What can be asked of a role.</summary>
internal static class SheetRoles
{
    /// <summary>The part of a hypothesis that the role fills; null for the others.</summary>
    public static HypothesisField? FieldOf(SheetRole role) => role <= SheetRole.Status ? (HypothesisField)role : null;

    public static bool IsRating(HypothesisField field) => IsRating((SheetRole)field);

    public static bool IsRating(SheetRole? role) => role is SheetRole.Impact or SheetRole.Confidence or SheetRole.Ease;

    /// <summary>The name of the role in messages and reports.</summary>
    public static string NameOf(SheetRole role) => FieldOf(role) is { } field
        ? HypothesisFields.NameOf(field)
        : role switch { SheetRole.Score => "score", SheetRole.Hypothesis => "hypothesis", SheetRole.Archived => "archived", _ => "done" };

    /// <summary>The role of this name, as <c>--map</c> takes it.</summary>
    public static SheetRole? Find(string name)
    {
        string folded = Folded.Of(name);
        foreach (SheetRole role in Enum.GetValues<SheetRole>())
        {
            if (folded == Folded.Of(NameOf(role)))
                return role;
        }

        return null;
    }
}
