<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

// Rate each idea from 1 to 10, three times: Impact (how much would it move?), Confidence (how sure are we?),
// Ease (how little work is it?). By default an idea's value is the product of the three, 1 to 1000.
var backlog = new Backlog
{
    Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)),
    Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5)),
    Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8)),
    Hypothesis.Create("Annual billing as the default lifts revenue", FunnelStage.Revenue, IceScore.Of(9, 7, 8)),
    Hypothesis.Create("Comparison pages bring visitors", FunnelStage.Acquisition, IceScore.Of(6, 5, 4)),
    Hypothesis.Create("Sample data in the empty state lifts activation", FunnelStage.Activation, IceScore.Of(7, 8, 6)),
    Hypothesis.Create("A call with a specialist keeps large teams", FunnelStage.Retention), // not rated yet
};

// The order is complete and always the same: of equal values the surer idea goes first, then the easier one.
Ranking ranking = backlog.Rank();
ranking.Dump("What to test first");

// Every place has its reason.
ranking.Explain(ranking[2].Hypothesis.Id).Dump("Why the third is third");
