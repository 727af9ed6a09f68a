namespace GrowthExperiments.TestKit;

/// <summary>Hypotheses that the tests of more than one package look at.</summary>
public static class Examples
{
    /// <summary>Every field, with characters of one to four bytes.</summary>
    public static Hypothesis Full { get; } = Hypothesis.Create("Ein Feld für 日本 😀", FunnelStage.Activation, IceScore.Of(8, 6, 9), HypothesisId.Of("one-field")) with
    {
        Change = "Ask for the e-mail only\r\n\tnothing else",
        Metric = Metric.Of("activation rate"),
        Rationale = "\"Each\" field \\ loses people <b>&",
        Market = "FR",
        Owner = "Zoë",
        Tags = ["signup", "été"],
        Surface = Surface.Of("sign-up form"),
        Serves = KeyResultId.Of("kr-activation"),
        GuardedBy = GateId.Of("es-customers"),
        Effort = Effort.Of(("data", 0.5m), ("engineering", 2m)),
        ExpectedLift = -0.05m,
        Created = new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(1)),
        Status = HypothesisStatus.Planned,
    };
}
