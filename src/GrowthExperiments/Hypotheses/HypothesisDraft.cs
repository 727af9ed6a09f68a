namespace GrowthExperiments;

/// <summary>A hypothesis while a reader fills it in from texts; every document and sheet goes through it, so all hold the same rules.</summary>
/// <param name="maxTitleElements">The reader's limit for titles.</param>
/// <param name="zone">The zone for instants without an offset, which are then read in the relaxed form of sheets; null is strict.</param>
internal sealed class HypothesisDraft(int maxTitleElements = TextRules.TitleElements, TimeZoneInfo? zone = null)
{
    private readonly int?[] _ratings = new int?[3];
    private HypothesisId? _id;
    private string? _title;
    private string? _change;
    private string? _rationale;
    private string? _market;
    private string? _owner;
    private Metric _metric;
    private Surface _surface;
    private FunnelStage? _stage;
    private HypothesisStatus? _status;
    private IReadOnlyList<string> _tags = [];
    private Effort? _effort;
    private decimal? _lift;
    private DateTimeOffset? _created;

    /// <summary>Members of a newer minor version, to be kept.</summary>
    public NewerMembers? NewerMembers { get; set; }

    /// <summary>Where ids are made from titles; null makes each anew.</summary>
    public DerivedIds? Ids { private get; init; }

    /// <summary>Sets a field from its text, the way the field is written in a sheet; returns the broken rule, or null.</summary>
    public Fault? Set(HypothesisField field, string text) => field switch
    {
        HypothesisField.Id => SetId(text),
        HypothesisField.Title => Keep(TextRules.Title(text, maxTitleElements), ref _title, text),
        HypothesisField.Change => Keep(TextRules.Prose(text, "change"), ref _change, text),
        HypothesisField.Rationale => Keep(TextRules.Prose(text, "rationale"), ref _rationale, text),
        HypothesisField.Market => Keep(TextRules.Name(text, "market"), ref _market, text),
        HypothesisField.Owner => Keep(TextRules.Name(text, "owner"), ref _owner, text),
        HypothesisField.Metric => Metric.TryRead(text, out _metric, out Fault? fault) ? null : fault,
        HypothesisField.Surface => Surface.TryRead(text, out _surface, out Fault? fault) ? null : fault,
        HypothesisField.Stage => SetChoice("stage", text, ref _stage),
        HypothesisField.Status => SetChoice("status", text, ref _status),
        HypothesisField.Tags => SetTags(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        HypothesisField.Effort => Effort.TryRead(text, out _effort),
        HypothesisField.ExpectedLift => SetLift(text),
        HypothesisField.Created => SetCreated(text),
        HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease => SetRating(field, text),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public Fault? SetTags(IEnumerable<string> tags)
    {
        Fault? fault = Hypothesis.TryToTags(tags, out string[] distinct);
        _tags = fault is null ? distinct : [];
        return fault;
    }

    public void SetRating(HypothesisField field, int rating) => _ratings[field - HypothesisField.Impact] = rating;

    public void SetStage(FunnelStage stage) => _stage = stage;

    public void SetStatus(HypothesisStatus status) => _status = status;

    public void SetEffort(Effort effort) => _effort = effort;

    /// <summary>Makes the hypothesis; otherwise returns the broken rule and the field that it is about.</summary>
    public Fault? TryBuild(out Hypothesis? hypothesis, out HypothesisField at)
    {
        hypothesis = null;
        at = HypothesisField.Title;
        if (_title is null)
            return Messages.TitleMissing();
        bool anyRating = Array.Exists(_ratings, r => r is not null);
        int missing = Array.IndexOf(_ratings, null);
        if (anyRating && missing >= 0)
        {
            at = HypothesisField.Impact + missing;
            return Messages.RatingsIncomplete(HypothesisFields.NameOf(at));
        }

        hypothesis = Hypothesis.FromChecked(_id ?? Ids?.Of(_title) ?? HypothesisId.FromCheckedTitle(_title), _title) with
        {
            Change = _change,
            Metric = _metric,
            Rationale = _rationale,
            Stage = _stage,
            Market = _market,
            Owner = _owner,
            Tags = _tags,
            Surface = _surface,
            Effort = _effort,
            ExpectedLift = _lift,
            Created = _created,
            Score = anyRating ? IceScore.Of(_ratings[0]!.Value, _ratings[1]!.Value, _ratings[2]!.Value) : null,
            Status = _status ?? HypothesisStatus.Idea,
            NewerMembers = NewerMembers,
        };
        return null;
    }

    private Fault? SetId(string text)
    {
        bool read = HypothesisId.TryRead(text, out HypothesisId id, out Fault? fault);
        _id = read ? id : null;
        return fault;
    }

    private Fault? SetLift(string text)
    {
        NumberFault number = ExactNumber.TryParse(text, out decimal lift);
        Fault? fault = number == NumberFault.None
            ? Hypothesis.CheckLift(lift)
            : Messages.Number("expectedLift", text, number, Messages.AllowedLift);
        return Keep(fault, ref _lift, lift);
    }

    private Fault? SetRating(HypothesisField field, string text)
    {
        string name = HypothesisFields.NameOf(field);
        NumberFault number = ExactNumber.TryParse(text, out decimal rating);
        bool inRange = rating is >= IceScore.MinRating and <= IceScore.MaxRating && decimal.IsInteger(rating);
        Fault? fault = number switch
        {
            NumberFault.None => inRange ? null : Messages.Rating(name, Shown.Quoted(text)),
            NumberFault.OutOfRange or NumberFault.TooSmall or NumberFault.TooPrecise => Messages.Rating(name, Shown.Quoted(text)),
            _ => Messages.Number(name, text, number, Messages.AllowedRating),
        };
        if (fault is null)
            SetRating(field, (int)rating);
        return fault;
    }

    private Fault? SetCreated(string text)
    {
        InstantFault instant = zone is null
            ? InstantText.TryParse(text, out DateTimeOffset created)
            : InstantText.TryParse(text, zone, out created);
        return Keep(instant == InstantFault.None ? null : Messages.Instant("created", text, instant), ref _created, created);
    }

    private static Fault? SetChoice<TEnum>(string field, string text, ref TEnum? target)
        where TEnum : struct, Enum
    {
        Fault? fault = Names<TEnum>.TryParse(text, StringComparison.Ordinal, out TEnum value) ? null : Messages.Choice<TEnum>(field, text);
        return Keep(fault, ref target, value);
    }

    private static Fault? Keep<T>(Fault? fault, ref T target, T value)
    {
        if (fault is null)
            target = value;
        return fault;
    }
}
