using System.Globalization;

namespace GrowthExperiments;

/// <summary>Reads ratings on the scale that the caller declared: a rating r of N is r x 10 / N, rounded only if asked for.</summary>
internal sealed class RatingCells(SheetOptions options, bool easeFromEffort)
{
    private readonly decimal?[] _stated = new decimal?[3];

    /// <summary>How many ratings were rounded so far.</summary>
    public int Rounded { get; private set; }

    /// <summary>The highest rating so far, as the sheet has it.</summary>
    public decimal Highest { get; private set; }

    /// <summary>The three ratings of the row as the sheet has them, an effort turned into its ease; null when one is missing.</summary>
    public (decimal Impact, decimal Confidence, decimal Ease)? Stated =>
        _stated is [{ } impact, { } confidence, { } ease] ? (impact, confidence, ease) : null;

    public void StartRow() => Array.Clear(_stated);

    /// <summary>Sets a rating of a draft from a cell that the culture wrote; returns the broken rule, or null.</summary>
    public Fault? Set(HypothesisDraft draft, HypothesisField field, string cell, CultureInfo? culture)
    {
        bool isEffort = easeFromEffort && field == HypothesisField.Ease;
        int scale = isEffort ? options.EffortAsEase!.Value : options.RatingScale;
        if (!CellNumber.TryRead(cell, culture, out decimal rating))
            return CellNumber.Set(draft, field, cell, culture);
        Highest = Math.Max(Highest, rating);
        string name = isEffort ? "effort" : HypothesisFields.NameOf(field);
        if (rating < 1 || rating > scale)
            return SheetMessages.RatingOfScale(name, cell, scale);
        decimal stated = isEffort ? scale + 1 - rating : rating;
        _stated[field - HypothesisField.Impact] = stated;
        decimal ours = stated * IceScore.MaxRating / scale;
        if (!decimal.IsInteger(ours))
        {
            if (!options.RoundRatings)
                return SheetMessages.RatingNotWhole(name, cell, scale, ours);
            ours = Math.Max(IceScore.MinRating, Math.Round(ours, MidpointRounding.AwayFromZero));
            Rounded++;
        }

        draft.SetRating(field, (int)ours);
        return null;
    }
}
