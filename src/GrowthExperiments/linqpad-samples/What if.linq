<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

var backlog = new Backlog
{
    Hypothesis.Create("Annual billing as the default", FunnelStage.Revenue, IceScore.Of(10, 3, 9)),
    Hypothesis.Create("Prices in local currency", FunnelStage.Revenue, IceScore.Of(6, 7, 7)),
    Hypothesis.Create("A win-back e-mail after 30 days", FunnelStage.Retention, IceScore.Of(5, 9, 5)),
    Hypothesis.Create("A referral reward for both sides", FunnelStage.Referral, IceScore.Of(9, 2, 8)),
    Hypothesis.Create("A shorter checkout", FunnelStage.Revenue, IceScore.Of(7, 8, 4)),
    Hypothesis.Create("Reminders for an unfinished set-up", FunnelStage.Activation, IceScore.Of(4, 8, 8)),
};

// What if confidence counted twice? What if the mean were used, as many do?
Ranking product = backlog.Rank();
Ranking careful = backlog.Rank(IceFormula.Weighted(impact: 1, confidence: 2, ease: 1));
careful.Against(product, top: 3).Dump("Confidence counts twice, against the product");
backlog.Rank(IceFormula.Mean).Against(product, top: 3).Dump("The mean, against the product");

// What if we misjudged an idea by a point? The ratings that decide are worth a second look.
product.Sensitivity(top: 3).Dump("What the first three places hang on");

careful.Dump("The careful ranking");
