namespace GrowthExperiments;

/// <summary>Ids from titles for the rows of a sheet; the last one is kept, since rows that repeat a title come together and a hash costs more than all else of a row.</summary>
internal sealed class DerivedIds
{
    private string? _title;
    private HypothesisId _id;

    public HypothesisId Of(string title)
    {
        if (title != _title)
            (_title, _id) = (title, HypothesisId.FromCheckedTitle(title));
        return _id;
    }
}
