using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramEconomicsTests
{
    private static readonly SchemaValidator Validator = new(JsonDocument.Parse(BacklogJson.Schema).RootElement);

    private static readonly Gen<GrowthProgram> Any =
        from economics in Gens.MaybeNull(Gens.UnitEconomics)
        from worths in Gens.MetricWorths
        from quarters in Gen.Choose(0, 3)
        from channels in Gens.Channels.ListOf(quarters)
        from left in Gen.Choose(0, 5)
        from initiatives in Gens.Initiatives
        select Make(economics, worths, channels, left, initiatives);

    private static Money Euro(decimal amount) => Money.Of(amount, "EUR");

    private static GrowthProgram Make(UnitEconomics? economics, MetricWorths worths, IEnumerable<Channel[]> channels, int left, Initiative[] initiatives)
    {
        var program = GrowthProgram.Create(clock: new Clock(Clock.Monday));
        program.Economics = economics;
        if (economics is null || worths.Count == 0 || worths.Currency == economics.Revenue.Currency)
            program.MetricWorths = worths;
        foreach ((Channel[] of, int index) in channels.Select((of, index) => (of, index)))
            program.SetBudget(QuarterBudget.Of(Quarter.Of(2026, 4).AddQuarters(-index), of, of.Aggregate(Euro(left), (sum, c) => sum + c.Spend)));
        foreach (Initiative initiative in initiatives)
            program.SetInitiative(initiative);
        return program;
    }

    private static GrowthProgram Rich() => Make(
        UnitEconomics.Of(Euro(500), 0.03m) with { Margin = 0.8m, AcquisitionCost = Euro(4_000), MonthsPerPeriod = 3 },
        MetricWorths.Of(MetricWorth.Of(Metric.Of("activation rate"), Euro(40_000)), MetricWorth.Of(Metric.Of("churn"), Euro(-50_000))),
        [
            [
                Channel.Of("search ads", Euro(8_000), Euro(24_000.5m), 40) with
                {
                    Customers = 40,
                    PaybackMonths = 9.5m,
                    Floor = Euro(1_000),
                    Ceiling = Euro(12_000),
                    LargestChange = 0.25m,
                    MaxAcquisitionCost = Euro(400),
                    MaxPaybackMonths = 12,
                },
                Channel.Of("fairs", Euro(6_000), Euro(-200), 0),
            ],
            [Channel.Of("fairs", Euro(0), Euro(0), 0)],
        ],
        1_000,
        [
            Initiative.Of("CRM", InitiativeKind.Tool, new DateOnly(2026, 9, 1), Euro(3_000)) with { TrialDays = 30, Gain = Euro(100), Adoption = 0.2m, AdoptionNeeded = 0.6m },
            Initiative.Of("webinars", InitiativeKind.Channel, new DateOnly(2026, 8, 1), Money.Of(10, "USD")),
        ]);

    [Fact]
    public void The_document_with_every_part() => Snapshot.Match(Rich().ToJson(), "json");

    [Fact]
    public void Everything_comes_back_byte_for_byte_and_keeps_the_schema() => Props.Check(Any, program =>
    {
        string json = program.ToJson();
        GrowthProgram read = program.Copy();
        Assert.Equal(json, read.ToJson());
        Assert.Equal((program.Economics, program.MetricWorths), (read.Economics, read.MetricWorths));
        Assert.Equal(program.Budgets, read.Budgets);
        Assert.Equal(program.Initiatives, read.Initiatives);
        Assert.True(Validator.Accepts(json), json);
        bool isEmpty = program.Economics is null && program.MetricWorths.Count + program.Budgets.Count + program.Initiatives.Count == 0;
        Assert.StartsWith($"{{\n  \"growthExperiments\": \"1.{(isEmpty ? 0 : 2)}\"", json, StringComparison.Ordinal);
        Assert.Equal(json, BacklogJson.ToJson(BacklogJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)))));
    }, 200);

    [Theory]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"eur\"", "$.economics.currency")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": null", "$.economics.currency")]
    [InlineData("\"currency\": \"EUR\",", "", "$.economics")]
    [InlineData("\"revenue\": 500", "\"revenue\": 0", "$.economics.revenue")]
    [InlineData("\"revenue\": 500", "\"revenue\": 1000000000000001", "$.economics.revenue")]
    [InlineData("\"revenue\": 500", "\"revenue\": \"500\"", "$.economics.revenue")]
    [InlineData("\"revenue\": 500,", "", "$.economics")]
    [InlineData("\"churn\": 0.03,", "", "$.economics")]
    [InlineData("\"churn\": 0.03", "\"churn\": 3", "$.economics.churn")]
    [InlineData("\"margin\": 0.8", "\"margin\": -0.1", "$.economics.margin")]
    [InlineData("\"acquisitionCost\": 4000", "\"acquisitionCost\": -1", "$.economics.acquisitionCost")]
    [InlineData("\"monthsPerPeriod\": 3", "\"monthsPerPeriod\": 0", "$.economics.monthsPerPeriod")]
    [InlineData("\"monthsPerPeriod\": 3", "\"monthPerPeriod\": 3", "$.economics.monthPerPeriod")]
    [InlineData("\"metric\": \"churn\"", "\"metric\": \"\"", "$.economics.worths[1].metric")]
    [InlineData("\"perMonth\": -50000", "\"perMonth\": 1000000000001", "$.economics.worths[1].perMonth")]
    [InlineData("\"worths\": [", "\"worths\": [7, ", "$.economics.worths[0]")]
    [InlineData("\"quarter\": \"2026-Q3\"", "\"quarter\": \"2026-Q5\"", "$.quarters[0].quarter")]
    [InlineData("\"budget\": 1000", "\"budget\": -1", "$.quarters[0].budget")]
    [InlineData("\"spend\": 8000", "\"spend\": -8000", "$.quarters[1].channels[0].spend")]
    [InlineData("\"gain\": 24000.5", "\"gain\": true", "$.quarters[1].channels[0].gain")]
    [InlineData("\"results\": 40", "\"results\": 4.5", "$.quarters[1].channels[0].results")]
    [InlineData("\"results\": 40,", "", "$.quarters[1].channels[0]")]
    [InlineData("\"customers\": 40", "\"customers\": -1", "$.quarters[1].channels[0].customers")]
    [InlineData("\"paybackMonths\": 9.5", "\"paybackMonths\": 10001", "$.quarters[1].channels[0].paybackMonths")]
    [InlineData("\"floor\": 1000", "\"floor\": -1", "$.quarters[1].channels[0].floor")]
    [InlineData("\"ceiling\": 12000", "\"cieling\": 12000", "$.quarters[1].channels[0].cieling")]
    [InlineData("\"largestChange\": 0.25", "\"largestChange\": 1001", "$.quarters[1].channels[0].largestChange")]
    [InlineData("\"maxPaybackMonths\": 12", "\"maxPaybackMonths\": -1", "$.quarters[1].channels[0].maxPaybackMonths")]
    [InlineData("\"kind\": \"Tool\"", "\"kind\": \"tool\"", "$.initiatives[0].kind")]
    [InlineData("\"started\": \"2026-09-01\"", "\"started\": \"2026-13-01\"", "$.initiatives[0].started")]
    [InlineData("\"trialDays\": 30", "\"trialDays\": 3651", "$.initiatives[0].trialDays")]
    [InlineData("\"cost\": 3000", "\"cost\": -1", "$.initiatives[0].cost")]
    [InlineData("\"adoption\": 0.2", "\"adoption\": 20", "$.initiatives[0].adoption")]
    [InlineData("\"adoptionNeeded\": 0.6", "\"adoptionNeeded\": 1.1", "$.initiatives[0].adoptionNeeded")]
    public void Schema_and_reader_refuse_the_same(string part, string wrong, string path)
    {
        string json = Broken(part, wrong);
        Assert.False(Validator.Accepts(json));
        Assert.Contains($"({path})", Refused(json), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"metric\": \"churn\"", "\"metric\": \"activation rate\"", "is worth two amounts, at line 17, column 19 ($.economics.worths[1].metric)")]
    [InlineData("\"name\": \"fairs\",\n          \"spend\": 6000", "\"name\": \"search ads\",\n          \"spend\": 6000", "\"search ads\" stands twice in one quarter, at line ")]
    [InlineData("\"quarter\": \"2026-Q3\"", "\"quarter\": \"2026-Q4\"", "2026-Q4 stands after 2026-Q4, at line ")]
    [InlineData("\"name\": \"webinars\"", "\"name\": \"CRM\"", "the initiative \"CRM\" stands twice, at line ")]
    [InlineData("\"revenue\": 500", "\"revenue\": 500.0000000000001", "more than the 12 decimals that are kept, at line ")]
    [InlineData("\"spend\": 6000", "\"spend\": 1000000000000000", "which is out of range, at line ")]
    [InlineData("\"quarter\": \"2026-Q3\"", "\"quarter\": \"0000-Q3\"", "is not a quarter, at line ")]
    public void The_reader_refuses_more_than_a_schema_can(string part, string wrong, string said) => Assert.Contains(said, Refused(Broken(part, wrong)), StringComparison.Ordinal);

    [Fact]
    public void Members_may_stand_in_any_order()
    {
        const string json = """
            {"growthExperiments":"1.2","hypotheses":[],
             "economics":{"worths":[{"perMonth":7,"metric":"m"}],"churn":0.03,"revenue":500,"currency":"EUR"},
             "quarters":[{"channels":[{"results":1,"gain":2,"spend":3,"name":"a","floor":1}],"budget":9,"currency":"USD","quarter":"2026-Q4"}],
             "initiatives":[{"gain":1,"cost":2,"currency":"JPY","started":"2026-09-01","kind":"Other","name":"x"}]}
            """;
        GrowthProgram program = Grown.Read(json);
        Assert.Equal(UnitEconomics.Of(Euro(500), 0.03m), program.Economics);
        Assert.Equal(Euro(7), program.MetricWorths.WorthOf(Metric.Of("m")));
        Assert.Equal(QuarterBudget.Of(Quarter.Of(2026, 4), [Channel.Of("a", Money.Of(3, "USD"), Money.Of(2, "USD"), 1) with { Floor = Money.Of(1, "USD") }], Money.Of(9, "USD")), program.BudgetOf(Quarter.Of(2026, 4)));
        Assert.Equal("9 USD", program.BudgetOf(Quarter.Of(2026, 4))!.Budget.ToString());
        Assert.Equal(Money.Of(1, "JPY"), program.Initiatives[0].Gain);
    }

    [Fact]
    public void What_a_newer_minor_version_added_is_kept_and_written_back()
    {
        string json = Rich().ToJson().Replace("\"1.2\"", "\"1.7\"", StringComparison.Ordinal)
            .Replace("\"perMonth\": 40000", "\"perMonth\": 40000,\n        \"a\": 1", StringComparison.Ordinal)
            .Replace("\"maxPaybackMonths\": 12", "\"maxPaybackMonths\": 12,\n          \"b\": 2", StringComparison.Ordinal)
            .Replace("\"adoptionNeeded\": 0.6", "\"adoptionNeeded\": 0.6,\n      \"c\": 3", StringComparison.Ordinal);
        Assert.Equal(json, Grown.Read(json).ToJson());
        const string alone = "{\"growthExperiments\":\"1.9\",\"hypotheses\":[],\"economics\":{\"currency\":\"EUR\",\"more\":[1]}}";
        string back = Grown.Read(alone).ToJson();
        Assert.Contains("\"more\": [1]", back, StringComparison.Ordinal);
        Assert.Contains("\"1.9\"", back, StringComparison.Ordinal);
        Assert.Equal(back, Grown.Read(back).ToJson());
    }

    [Fact]
    public void A_program_keeps_one_currency_for_what_it_is_worth()
    {
        GrowthProgram program = Rich();
        Assert.Throws<ArgumentException>(() => program.Economics = UnitEconomics.Of(Money.Of(1, "USD"), 0.1m));
        Assert.Throws<ArgumentException>(() => program.MetricWorths = MetricWorths.Of(MetricWorth.Of(Metric.Of("m"), Money.Of(1, "USD"))));
        Assert.Throws<ArgumentNullException>(() => program.MetricWorths = null!);
        program.Economics = null;
        program.MetricWorths = MetricWorths.Of(MetricWorth.Of(Metric.Of("m"), Money.Of(1, "USD")));
        program.MetricWorths = MetricWorths.Empty;
        program.Economics = UnitEconomics.Of(Money.Of(1, "USD"), 0.1m);
        Assert.Equal("USD", program.Economics.Revenue.Currency.Code);
    }

    [Fact]
    public void Budgets_stand_by_quarter_and_initiatives_by_name()
    {
        GrowthProgram program = Rich();
        Quarter first = Quarter.Of(2026, 3);
        Assert.Equal([first, first.AddQuarters(1)], program.Budgets.Select(b => b.Quarter));
        var budget = QuarterBudget.Of(first, [Channel.Of("a", Euro(1), Euro(2), 3)]);
        program.SetBudget(budget);
        program.SetBudget(QuarterBudget.Of(first.AddQuarters(2), budget.Channels));
        Assert.Equal([first, first.AddQuarters(1), first.AddQuarters(2)], program.Budgets.Select(b => b.Quarter));
        Assert.Equal(budget, program.BudgetOf(first));
        Assert.Equal(budget, program.RemoveBudget(first));
        Assert.Equal("budget.unknown", Assert.Throws<GrowthValidationException>(() => program.RemoveBudget(first)).Code);
        Assert.Null(program.BudgetOf(first));
        Initiative crm = program.Initiatives[0] with { Adoption = 0.9m };
        program.SetInitiative(crm);
        Assert.Equal(["CRM", "webinars"], program.Initiatives.Select(i => i.Name));
        Assert.Equal(crm, program.Initiatives[0]);
        Assert.Equal([InitiativeVerdict.Keep, InitiativeVerdict.Cut], program.ReviewInitiatives().Items.Select(i => i.Verdict));
        Assert.Equal(program.ReviewInitiatives().ToString(), program.ReportOf(first.AddQuarters(1)).Initiatives!.ToString());
        Assert.Equal("webinars", program.RemoveInitiative("webinars").Name);
        Assert.Equal("initiative.unknown", Assert.Throws<GrowthValidationException>(() => program.RemoveInitiative("webinars")).Code);
        Assert.Equal((new DateOnly(2026, 11, 23), InitiativeVerdict.Keep), (program.ReviewInitiatives().On, program.ReviewInitiatives().Items[0].Verdict));
        Assert.Throws<ArgumentNullException>(() => program.SetBudget(null!));
        Assert.Throws<ArgumentNullException>(() => program.SetInitiative(null!));
        Assert.Throws<ArgumentNullException>(() => program.RemoveInitiative(null!));
        for (int i = program.Initiatives.Count; i < 1_000; i++)
            program.SetInitiative(Initiative.Of($"i{i}", InitiativeKind.Other, first.FirstDay, Euro(1)));
        Assert.Throws<GrowthLimitException>(() => program.SetInitiative(Initiative.Of("one more", InitiativeKind.Other, first.FirstDay, Euro(1))));
    }

    [Fact]
    public void Merging_keeps_what_only_one_has_and_asks_about_what_differs() => Props.Check(
        from ours in Any from theirs in Any from policy in Gen.Elements(Enum.GetValues<ConflictPolicy>()) select (ours, theirs, policy), law =>
        {
            string before = law.ours.ToJson();
            GrowthProgram merged = law.ours.Copy();
            ProgramMerge report;
            try
            {
                report = merged.Merge(law.theirs, law.policy);
            }
            catch (GrowthConflictException e)
            {
                Assert.Matches(" differ| currencies", e.Message);
                Assert.Equal(before, merged.ToJson());
                return;
            }

            GrowthProgram first = law.policy == ConflictPolicy.Update ? law.theirs : law.ours;
            GrowthProgram second = law.policy == ConflictPolicy.Update ? law.ours : law.theirs;
            Assert.Equal(first.Economics ?? second.Economics, merged.Economics);
            Assert.Equal(Named(first.Initiatives, second.Initiatives, i => i.Name), Named(merged.Initiatives, [], i => i.Name));
            Assert.Equal(Named(first.Budgets, second.Budgets, b => b.Quarter.ToString()), Named(merged.Budgets, [], b => b.Quarter.ToString()));
            Assert.Equal(Named(first.MetricWorths, second.MetricWorths, w => w.Metric.Value), Named(merged.MetricWorths, [], w => w.Metric.Value));
            if (law.policy == ConflictPolicy.Fail)
                Assert.All(law.ours.Budgets, b => Assert.True(law.theirs.BudgetOf(b.Quarter) is not { } there || there == b));
            Assert.Equal(law.ours.Economics != merged.Economics, report.AreEconomicsChanged);
            Assert.Equal(merged.MetricWorths.Where(w => !law.ours.MetricWorths.Contains(w)), report.ChangedMetricWorths);
            Assert.Equal(merged.Budgets.Where(b => !law.ours.Budgets.Contains(b)), report.ChangedBudgets);
            Assert.Equal(merged.Initiatives.Where(i => !law.ours.Initiatives.Contains(i)), report.ChangedInitiatives);
            string once = merged.ToJson();
            ProgramMerge again = merged.Merge(law.theirs, law.policy);
            Assert.Equal((false, 0, 0, 0), (again.AreEconomicsChanged, again.ChangedMetricWorths.Count, again.ChangedBudgets.Count, again.ChangedInitiatives.Count));
            Assert.Equal(once, merged.ToJson());

            static IEnumerable<T> Named<T>(IEnumerable<T> one, IEnumerable<T> other, Func<T, string> name) => one.UnionBy(other, name).OrderBy(name, StringComparer.Ordinal);
        }, 150);

    [Fact]
    public void A_budget_that_was_stated_stays_when_all_of_it_is_spent()
    {
        GrowthProgram program = GrowthProgram.Create();
        Quarter quarter = Quarter.Of(2026, 4);
        program.SetBudget(QuarterBudget.Of(quarter, [Channel.Of("a", Euro(10_000), Euro(1), 1)], Euro(10_000)));
        QuarterBudget read = program.Copy().BudgetOf(quarter)!;
        Assert.Equal((Euro(10_000), Euro(10_000)), (read.Stated, read.Budget));
        program.SetBudget(QuarterBudget.Of(quarter, read.Channels));
        read = program.Copy().BudgetOf(quarter)!;
        Assert.Equal((null, Euro(10_000)), (read.Stated, read.Budget));
        Assert.NotEqual(QuarterBudget.Of(quarter, read.Channels, Euro(10_000)), read);
    }

    [Fact]
    public void Two_programs_with_too_many_budgets_together_are_not_merged()
    {
        GrowthProgram ours = WithBudgets(0, 600);
        GrowthProgram theirs = WithBudgets(600, 401);
        Assert.Contains("1001", Assert.Throws<GrowthConflictException>(() => ours.Merge(theirs)).Message, StringComparison.Ordinal);
        Assert.Equal(600, ours.Budgets.Count);
        Assert.Equal(1_000, ours.Merge(WithBudgets(600, 400)).ChangedBudgets.Count + 600);
        Assert.Equal(1_000, ours.Copy().Budgets.Count);

        static GrowthProgram WithBudgets(int from, int count)
        {
            GrowthProgram program = GrowthProgram.Create();
            foreach (int i in Enumerable.Range(from, count))
                program.SetBudget(QuarterBudget.Of(Quarter.Of(1900, 1).AddQuarters(i), [Channel.Of("a", Euro(1), Euro(1), 1)]));
            return program;
        }
    }

    [Fact]
    public void A_merge_keeps_what_a_newer_version_says_of_the_economics()
    {
        GrowthProgram ours = GrowthProgram.Create();
        ours.Merge(Grown.Read("{\"growthExperiments\":\"1.9\",\"hypotheses\":[],\"economics\":{\"currency\":\"EUR\",\"more\":[1]}}"));
        Assert.Contains("\"more\": [1]", ours.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"1.9\"", ours.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_that_is_over_is_reported_with_what_there_was_then()
    {
        GrowthProgram program = Rich();
        Quarter over = Quarter.Of(2026, 3);
        QuarterReport report = program.ReportOf(over, on: new DateOnly(2027, 5, 1));
        Assert.Equal([InitiativeVerdict.InTrial, InitiativeVerdict.InTrial], report.Initiatives!.Items.Select(i => i.Verdict));
        Assert.Equal(over.LastDay, report.Initiatives.On);
        Assert.True(report.IsOver);
        Assert.Null(program.ReportOf(Quarter.Of(2026, 2), on: new DateOnly(2027, 5, 1)).Initiatives);
    }

    [Fact]
    public void Documents_from_before_have_none_of_it()
    {
        GrowthProgram program = Grown.Read("{\"growthExperiments\":\"1.0\",\"hypotheses\":[]}");
        Assert.Null(program.Economics);
        Assert.Equal((0, 0, 0), (program.MetricWorths.Count, program.Budgets.Count, program.Initiatives.Count));
        Assert.Contains("\"growthExperiments\": \"1.0\"", program.ToJson(), StringComparison.Ordinal);
    }

    private static string Broken(string part, string wrong)
    {
        string json = Rich().ToJson();
        int at = json.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at > 0, part);
        return string.Concat(json.AsSpan(0, at), wrong, json.AsSpan(at + part.Length));
    }

    private static string Refused(string json) => Assert.ThrowsAny<GrowthException>(() => Grown.Read(json)).Message;
}
