namespace GrowthExperiments;

/// <summary>Chooses the items of the highest total value that fit into several capacities at once, exactly; of equal totals the items that come first.</summary>
/// <remarks>
/// <para>Of two choices that are worth the same, the one that has the first item in which they differ is better; so an item of value 0 is taken
/// where it fits. What is worth less than 0 is never taken. Values that are whole numbers, or such with a common fraction, are added up exactly;
/// others are rounded to a part in 2^36 of the highest one first. Costs are compared to their twelfth decimal.</para>
/// <para>The first search finds the highest total. Then for each item, the first ones first, another one asks whether that total can be reached
/// with it, unless the choice at hand has it.</para>
/// </remarks>
internal static class Knapsack
{
    /// <summary>Steps of a search before it is given up, seconds of work; what teams really plan takes thousands.</summary>
    public const long DefaultWork = 10_000_000;

    private const int RootSteps = 200;

    /// <summary>Chooses; null when no choice covers so many groups. A search that was given up may cover fewer.</summary>
    /// <param name="items">The items, the preferred ones first.</param>
    /// <param name="capacities">How much there is of each capacity, 0 to 1,000,000.</param>
    /// <param name="minGroups">How many groups must be covered at least.</param>
    /// <param name="groups">The groups that are covered anyway.</param>
    /// <param name="work">How much work it may be.</param>
    public static KnapsackChoice? Choose(
        IReadOnlyList<KnapsackItem> items, IReadOnlyList<decimal> capacities, int minGroups = 0, uint groups = 0, long work = DefaultWork)
    {
        int[] able = [.. Enumerable.Range(0, items.Count).Where(i => items[i].Value >= 0 && Fits(items[i], capacities))];
        var problem = new KnapsackProblem(Array.ConvertAll(able, i => items[i]), capacities, minGroups, groups);
        if (problem.IsPlain)
            return new KnapsackChoice(Chosen(able, KnapsackStart.Greedy(problem).IsTaken), IsBest: true, IsFirst: true);
        var budget = new KnapsackBudget(work);
        KnapsackFill? covering = problem.Need == 0 ? null : KnapsackStart.Covering(problem, budget);
        if (problem.Need > 0 && covering is null)
            return budget.IsSpent ? new KnapsackChoice(Chosen(able, KnapsackStart.Greedy(problem).IsTaken), IsBest: false, IsFirst: false) : null;
        var prices = new double[problem.Width + problem.GroupCount];
        bool[] best = Best(problem, covering, prices, budget);
        bool isBest = !budget.IsSpent;
        if (isBest)
            best = First(problem, best, prices, budget);
        return new KnapsackChoice(Chosen(able, best), isBest, !budget.IsSpent);
    }

    private static bool[] Best(KnapsackProblem problem, KnapsackFill? covering, double[] prices, KnapsackBudget budget)
    {
        KnapsackFill start = new[] { covering, KnapsackStart.Greedy(problem), KnapsackStart.Thrifty(problem) }
            .OfType<KnapsackFill>().Where(f => KnapsackStart.Covers(problem, f)).MaxBy(f => f.Value)!;
        int[] all = [.. Enumerable.Range(0, problem.Count)];
        var fill = new KnapsackFill(problem);
        new KnapsackPrices(problem).Lower(prices, all, fill.Left, 0, start.Value, RootSteps, 5);
        var search = new KnapsackSearch(problem, fill, all, prices, start.Value + 1, budget);
        search.Run(stopsAtFirst: false);
        return search.Best ?? start.IsTaken;
    }

    private static bool[] First(KnapsackProblem problem, bool[] best, double[] prices, KnapsackBudget budget)
    {
        long goal = best.Select((taken, i) => taken ? problem.Values[i] : 0).Sum();
        var fill = new KnapsackFill(problem);
        for (int i = 0; i < best.Length; i++)
        {
            if (!fill.Fits(i))
                continue;
            fill.Take(i);
            if (best[i])
                continue;
            if (Completed(problem, fill, i, prices, goal, budget) is { } other)
                best = other;
            else
                fill.GiveBack(i);
        }

        return best;
    }

    /// <summary>What reaches the goal with what is taken and items after one; null when nothing does.</summary>
    private static bool[]? Completed(KnapsackProblem problem, KnapsackFill fill, int item, double[] prices, long goal, KnapsackBudget budget)
    {
        if (budget.IsSpent)
            return null;
        int[] after = [.. Enumerable.Range(item + 1, problem.Count - item - 1)];
        var search = new KnapsackSearch(problem, fill, after, [.. prices], goal, budget);
        search.Run(stopsAtFirst: true);
        return search.Best;
    }

    private static bool Fits(KnapsackItem item, IReadOnlyList<decimal> capacities)
    {
        for (int c = 0; c < capacities.Count; c++)
        {
            if (item.Costs[c] > capacities[c])
                return false;
        }

        return true;
    }

    private static int[] Chosen(int[] able, bool[] taken) => [.. able.Where((_, i) => taken[i])];
}
