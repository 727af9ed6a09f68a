namespace GrowthExperiments.Tests.Programs;

/// <summary>Programs that grow apart and are merged again.</summary>
internal static class Branch
{
    /// <summary>A program that closed a week with one lesson.</summary>
    public static GrowthProgram Common()
    {
        GrowthProgram program = Grown.Of("h0", "h1", "h2", "h3", "h4", "h5", "h6");
        program.Start(Grown.W47, "h0");
        program.Finish("h0");
        program.CloseWeek(Grown.W47);
        return program;
    }

    public static GrowthProgram Named(string name, string id)
    {
        GrowthProgram program = Grown.Running(id);
        program.Name = name;
        program.Finish(id);
        program.CloseWeek(Grown.W48);
        return program;
    }

    /// <summary>Goes on with some hypotheses in one week: plan, start, end, conclude or carry over, close; what it does with each is in the bits.</summary>
    public static GrowthProgram Grow(GrowthProgram program, string[] ids, IsoWeek week, (int Depth, int Bits) growth)
    {
        (int depth, int bits) = growth;
        if (depth >= 1)
            program.Plan(week, ids);
        if (depth >= 2)
            program.StartWeek(week);
        for (int i = 0; i < ids.Length && depth >= 3; i++)
        {
            int what = bits >> (2 * i) & 3;
            if (what == 3)
                program.CarryOver(Grown.Id(ids[i]), "more data", week.AddWeeks(2));
            else if (depth >= 4)
                program.Finish(ids[i], (Outcome)(1 + what), what == 1 ? Decision.Rerun : null);
            else
                program.EndExperiment(Grown.Id(ids[i]));
        }

        if (depth >= 4 && (bits & 64) != 0 && program.Log.Count > 1)
            program.Correct(program.Log[^1].Id, Conclusion.Of(Outcome.Invalid, $"on second thought in {week}"));
        if (depth >= 4 && (bits & 128) != 0)
            program.Correct("L1", Conclusion.Of(Outcome.Neutral, $"the first one, seen from {week}"));
        if (depth >= 5)
            program.CloseWeek(week);
        return program;
    }
}
