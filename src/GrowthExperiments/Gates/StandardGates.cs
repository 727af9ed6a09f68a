namespace GrowthExperiments;

/// <summary>Ready-made gates, to be used as they are or changed by <c>with</c>.</summary>
/// <remarks>Shares and ratios are parts of one: 20 % is 0.20.</remarks>
/// <example>
/// <code>
/// program.AddGate(StandardGates.FirstSalesHire());
/// foreach (Gate gate in StandardGates.NewMarket("ES", pipeline: 100_000, firstInterests: 10, pipelineUnit: "EUR"))
///     program.AddGate(gate);
/// </code>
/// </example>
public static class StandardGates
{
    private const int MostMarketUnits = 50; // what is left of an id beside the word of the stage
    private const int MonthsOfSelling = 3;

    /// <summary>May the founder hire the first person in sales? Only when the founder has sold, and can hand over how.</summary>
    /// <remarks>At least 20 customers won by the founder, more than 20 % of demos sold, sales cycle and ideal customer profile written down, and the cost of winning
    /// a customer (CAC) below 30 % of what the customer is worth (LTV).</remarks>
    /// <returns>The gate <c>first-sales-hire</c>.</returns>
    public static Gate FirstSalesHire() => Gate.Create(GateId.Of("first-sales-hire"), "First sales hire",
    [
        GateCriterion.AtLeast("customers won by the founder", 20, "customers"),
        GateCriterion.Above("demo to sale", 0.20m, "share"),
        GateCriterion.Done("sales cycle documented"),
        GateCriterion.Done("ideal customer profile defined"),
        GateCriterion.Below("CAC / LTV", 0.30m, "ratio"),
    ]);

    /// <summary>A new market, first stage: is there interest after 3 months of selling?</summary>
    /// <param name="market">The market, such as <c>ES</c>.</param>
    /// <param name="pipeline">The least worth of the open deals.</param>
    /// <param name="firstInterests">How many must have shown interest, at least.</param>
    /// <param name="pipelineUnit">The unit of the pipeline, such as <c>EUR</c>; null for a bare number.</param>
    /// <returns>The gate, with the market and <c>-interest</c> as its id, such as <c>es-interest</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="market"/> is null.</exception>
    /// <exception cref="ArgumentException">The market, a number or the unit breaks a rule, which the message names.</exception>
    public static Gate NewMarketInterest(string market, decimal pipeline, int firstInterests, string? pipelineUnit = null) =>
        InMarket(market, "interest", "first interest",
        [
            GateCriterion.AtLeast("months of selling", MonthsOfSelling, "months"),
            GateCriterion.AtLeast("pipeline", pipeline, pipelineUnit),
            GateCriterion.AtLeast("first interests", AtLeastOne(firstInterests, nameof(firstInterests))),
        ]);

    /// <summary>A new market, second stage: are there signed customers after 3 more months of selling? Only then may marketing spend.</summary>
    /// <param name="market">The market, such as <c>ES</c>.</param>
    /// <param name="signedCustomers">How many must have signed, at least.</param>
    /// <returns>The gate, with the market and <c>-customers</c> as its id, after the first stage; it is the one to guard marketing with.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="market"/> is null.</exception>
    /// <exception cref="ArgumentException">The market or the number breaks a rule, which the message names.</exception>
    public static Gate NewMarketCustomers(string market, int signedCustomers = 1)
    {
        Gate gate = InMarket(market, "customers", "first customers",
        [
            GateCriterion.AtLeast("months of selling since the first interest", MonthsOfSelling, "months"),
            GateCriterion.AtLeast("signed customers", AtLeastOne(signedCustomers, nameof(signedCustomers)), "customers"),
        ]);
        return gate with { After = IdOf(market, "interest") };
    }

    /// <summary>Both stages of a new market, the first one first.</summary>
    /// <param name="market">The market, such as <c>ES</c>.</param>
    /// <param name="pipeline">The least worth of the open deals after the first stage.</param>
    /// <param name="firstInterests">How many must have shown interest by then, at least.</param>
    /// <param name="signedCustomers">How many must have signed after the second stage, at least.</param>
    /// <param name="pipelineUnit">The unit of the pipeline, such as <c>EUR</c>; null for a bare number.</param>
    /// <returns>The two gates.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="market"/> is null.</exception>
    /// <exception cref="ArgumentException">The market, a number or the unit breaks a rule, which the message names.</exception>
    public static IReadOnlyList<Gate> NewMarket(string market, decimal pipeline, int firstInterests, int signedCustomers = 1, string? pipelineUnit = null) =>
        Array.AsReadOnly<Gate>([NewMarketInterest(market, pipeline, firstInterests, pipelineUnit), NewMarketCustomers(market, signedCustomers)]);

    /// <summary>Is the company ready to expand? Product-market fit at home, and operations that hold without the founders.</summary>
    /// <remarks>
    /// <para>At least 40 % of users would be very disappointed without the product: the survey of Sean Ellis ("The Startup Pyramid", 2009), whose threshold
    /// R. Vohra kept ("How Superhuman Built an Engine to Find Product Market Fit", 2018). LTV above 3 times CAC: D. Skok ("SaaS Metrics 2.0").</para>
    /// <para>For the rest the field has no number that holds for all, so it is a yes or no.</para>
    /// </remarks>
    /// <returns>The gate <c>expansion-readiness</c>.</returns>
    public static Gate ExpansionReadiness() => Gate.Create(GateId.Of("expansion-readiness"), "Expansion readiness",
    [
        GateCriterion.AtLeast("very disappointed without it", 0.40m, "share"),
        GateCriterion.Above("LTV / CAC", 3, "ratio"),
        GateCriterion.Done("retention curve flattens"),
        GateCriterion.Done("sales repeatable without the founders"),
        GateCriterion.Done("onboarding and support documented"),
        GateCriterion.Done("home market profitable or funded"),
    ]);

    private static Gate InMarket(string market, string stage, string name, GateCriterion[] criteria)
    {
        ArgumentNullException.ThrowIfNull(market);
        Throw.IfFault(TextRules.Name(market, "market"), nameof(market));
        return Gate.Create(IdOf(market, stage), $"{Cut(market)}: {name}", criteria) with { Market = market };
    }

    private static GateId IdOf(string market, string stage)
    {
        string word = string.Concat(market.Trim().ToLowerInvariant().Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? '-' : c));
        return GateId.Of($"{Cut(word)}-{stage}");
    }

    private static int AtLeastOne(int number, string parameter)
    {
        if (number < 1)
            Throw.OutOfRange(Messages.CountRange(parameter, number, 1, int.MaxValue), parameter);
        return number;
    }

    private static string Cut(string text) =>
        text.Length <= MostMarketUnits ? text : text[..(char.IsHighSurrogate(text[MostMarketUnits - 1]) ? MostMarketUnits - 1 : MostMarketUnits)];
}
