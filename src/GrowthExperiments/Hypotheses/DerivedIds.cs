namespace GrowthExperiments;

/// <summary>Ids from titles for the records of an input; the last one is kept, since records that repeat a title come together and a hash costs more than all else of a record.</summary>
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
