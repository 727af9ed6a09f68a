namespace GrowthExperiments.Tool.Tests;

/// <summary>Small sheets that several tests read.</summary>
internal static class Sheets
{
    public const string Header = "id,title,stage,impact,confidence,ease,status\n";

    public const string Small = Header +
        "signup,A one-field sign-up,Activation,8,6,9,Idea\n" +
        "digest,A weekly digest,Retention,7,7,5,Planned\n" +
        "tie,Équipe | prix,,7,5,7,Idea\n" +
        "later,Not rated yet,Revenue,,,,Idea\n" +
        "running,Runs already,Referral,9,9,9,Running\n";

    public const string Rated =
        """
        {"growthExperiments":"1.1","hypotheses":[
        {"id":"signup","title":"A one-field sign-up","impact":8,"confidence":6,"ease":9,"ratings":[
         {"rater":"leo","impact":8,"confidence":6,"ease":7},{"rater":"mia","impact":8,"confidence":7,"ease":9},{"rater":"zoe","impact":6,"confidence":5,"ease":9}]},
        {"id":"digest","title":"A weekly digest","impact":7,"confidence":7,"ease":5,"ratings":[
         {"rater":"leo","impact":7,"confidence":7,"ease":5},{"rater":"mia","impact":9,"confidence":7,"ease":5}]},
        {"id":"prices","title":"Prices by the year","impact":7,"confidence":5,"ease":7},
        {"id":"refer","title":"A reward for both","impact":6,"confidence":6,"ease":6,"ratings":[{"rater":"mia","impact":6,"confidence":6,"ease":6}]}]}
        """;

    public const string Hostile =
        "id,title,impact,confidence,ease\n" +
        "bidi,\"A\u202Eevil\u2066\",5,5,5\n" +
        "ctl,\"x\u0085y\u007F\",4,5,5\n" +
        "dde,\"=cmd|'/C calc'!A0\",3,5,5\n" +
        "md,\"[red]m[/] *b* _u_ <i> `c` a|b \\ [x](http://y)\",2,5,5\n";

    public static string SamplePath { get; } = Path.Combine(TestKit.Repository.Root, "src", "GrowthExperiments.Tool", "samples", "backlog.csv");
}
