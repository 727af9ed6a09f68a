<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

var backlog = new Backlog
{
    Hypothesis.Create("Annual billing as the default", FunnelStage.Revenue, IceScore.Of(10, 3, 9)),
    Hypothesis.Create("Prices in local currency", FunnelStage.Revenue, IceScore.Of(6, 7, 7)),
    Hypothesis.Create("A win-back e-mail after 30 days", FunnelStage.Retention, IceScore.Of(5, 8, 6)),
};

Ranking product = backlog.Rank();
Ranking careful = backlog.Rank(IceFormula.Weighted(impact: 1, confidence: 2, ease: 1));
careful.Against(product, top: 1).Entered.Dump("Enters the first place when confidence counts twice");
careful.Against(product).Moves.Dump("What moved");
