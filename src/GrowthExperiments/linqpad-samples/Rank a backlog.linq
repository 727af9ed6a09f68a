<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

var backlog = new Backlog
{
    Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)),
    Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5)),
    Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8)),
};

Ranking ranking = backlog.Rank();
ranking.Dump("By product");
ranking.Explain(ranking[0].Hypothesis.Id).ToString().Dump("Why the first is first");
