namespace GrowthExperiments;

/// <summary>A hypothesis while a reader fills it in from texts; every document and sheet goes through it, so all hold the same rules.</summary>
/// <param name="maxTitleElements">The reader's limit for titles.</param>
/// <param name="zone">The zone for instants without an offset, which are then read in the relaxed form of sheets; null is strict.</param>
internal sealed class HypothesisDraft(int maxTitleElements = TextRules.TitleElements, TimeZoneInfo? zone = null)
{
    private readonly int?[] _ratings = new int?[3];
    private readonly DerivedIds _ids = new();
    private Content _content;

    /// <summary>Members of a newer minor version, to be kept.</summary>
    public NewerMembers? NewerMembers
    {
        get => _content.NewerMembers;
        set => _content.NewerMembers = value;
    }

    /// <summary>How single people rated it, checked; null when that is not said.</summary>
    public IReadOnlyList<RaterScore>? Ratings
    {
        get => _content.Raters;
        set => _content.Raters = value;
    }

    /// <summary>When its score was set; null when that is not said.</summary>
    public DateTimeOffset? Rated
    {
        get => _content.Rated;
        set => _content.Rated = value;
    }

    /// <summary>Why to believe in it, checked; null when that is not said.</summary>
    public IReadOnlyList<Evidence>? Evidence
    {
        get => _content.Evidence;
        set => _content.Evidence = value;
    }

    /// <summary>Begins with the next hypothesis.</summary>
    public void Clear()
    {
        Array.Clear(_ratings);
        _content = default;
    }

    /// <summary>Sets a field from its text, the way the field is written in a sheet; returns the broken rule, or null.</summary>
    public Fault? Set(HypothesisField field, string text) => field switch
    {
        HypothesisField.Id => SetId(text),
        HypothesisField.Title => Keep(TextRules.Title(text, maxTitleElements), ref _content.Title, text),
        HypothesisField.Change => Keep(TextRules.Prose(text, "change"), ref _content.Change, text),
        HypothesisField.Rationale => Keep(TextRules.Prose(text, "rationale"), ref _content.Rationale, text),
        HypothesisField.Market => Keep(TextRules.Name(text, "market"), ref _content.Market, text),
        HypothesisField.Owner => Keep(TextRules.Name(text, "owner"), ref _content.Owner, text),
        HypothesisField.Metric => Metric.TryRead(text, out _content.Metric, out Fault? fault) ? null : fault,
        HypothesisField.Surface => Surface.TryRead(text, out _content.Surface, out Fault? fault) ? null : fault,
        HypothesisField.Serves => KeyResultId.TryRead(text, out _content.Serves, out Fault? fault) ? null : fault,
        HypothesisField.GuardedBy => GateId.TryRead(text, out _content.GuardedBy, out Fault? fault) ? null : fault,
        HypothesisField.Stage => SetChoice("stage", text, ref _content.Stage),
        HypothesisField.Status => SetChoice("status", text, ref _content.Status),
        HypothesisField.Tags => SetTags(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        HypothesisField.Effort => Effort.TryRead(text, out _content.Effort),
        HypothesisField.ExpectedLift => SetLift(text),
        HypothesisField.Created => SetCreated(text),
        HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease => SetRating(field, text),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public Fault? SetTags(IReadOnlyList<string> tags)
    {
        Fault? fault = Hypothesis.TryToTags(tags, out string[] distinct);
        _content.Tags = fault is null ? distinct : [];
        return fault;
    }

    public void SetRating(HypothesisField field, int rating) => _ratings[field - HypothesisField.Impact] = rating;

    public void SetStage(FunnelStage stage) => _content.Stage = stage;

    public void SetStatus(HypothesisStatus status) => _content.Status = status;

    public void SetEffort(Effort effort) => _content.Effort = effort;

    /// <summary>Makes the hypothesis; otherwise returns the broken rule and the field that it is about.</summary>
    public Fault? TryBuild(out Hypothesis? hypothesis, out HypothesisField at)
    {
        hypothesis = null;
        at = HypothesisField.Title;
        if (_content.Title is null)
            return Messages.TitleMissing();
        IceScore? score = _ratings is [{ } impact, { } confidence, { } ease] ? IceScore.Of(impact, confidence, ease) : null;
        if (score is null && _ratings is not [null, null, null])
        {
            at = HypothesisField.Impact + Array.IndexOf(_ratings, null);
            return Messages.RatingsIncomplete(HypothesisFields.NameOf(at));
        }

        hypothesis = new Hypothesis(_content.Id ?? _ids.Of(_content.Title), _content.Title)
        {
            Change = _content.Change,
            Metric = _content.Metric,
            Rationale = _content.Rationale,
            Stage = _content.Stage,
            Market = _content.Market,
            Owner = _content.Owner,
            Tags = _content.Tags ?? [],
            Surface = _content.Surface,
            Serves = _content.Serves,
            GuardedBy = _content.GuardedBy,
            Effort = _content.Effort,
            ExpectedLift = _content.Lift,
            Created = _content.Created,
            Score = score,
            Ratings = _content.Raters ?? [],
            Rated = _content.Rated,
            Evidence = _content.Evidence ?? [],
            Status = _content.Status ?? HypothesisStatus.Idea,
            NewerMembers = _content.NewerMembers,
        };
        return null;
    }

    private Fault? SetId(string text)
    {
        bool read = HypothesisId.TryRead(text, out HypothesisId id, out Fault? fault);
        _content.Id = read ? id : null;
        return fault;
    }

    private Fault? SetLift(string text)
    {
        NumberFault number = ExactNumber.TryParse(text, out decimal lift);
        Fault? fault = number == NumberFault.None
            ? Hypothesis.CheckLift(lift)
            : Messages.Number("expectedLift", text, number, Messages.AllowedLift);
        return Keep(fault, ref _content.Lift, lift);
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
        return Keep(instant == InstantFault.None ? null : Messages.Instant("created", text, instant), ref _content.Created, created);
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

    private struct Content
    {
        public HypothesisId? Id;
        public string? Title;
        public string? Change;
        public string? Rationale;
        public string? Market;
        public string? Owner;
        public Metric Metric;
        public Surface Surface;
        public KeyResultId Serves;
        public GateId GuardedBy;
        public FunnelStage? Stage;
        public HypothesisStatus? Status;
        public string[]? Tags;
        public Effort? Effort;
        public decimal? Lift;
        public DateTimeOffset? Created;
        public IReadOnlyList<RaterScore>? Raters;
        public DateTimeOffset? Rated;
        public IReadOnlyList<Evidence>? Evidence;
        public NewerMembers? NewerMembers;
    }
}
