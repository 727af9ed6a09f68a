using System.Numerics;

namespace GrowthExperiments;

/// <summary>Good choices to begin a search with, made item by item.</summary>
internal static class KnapsackStart
{
    /// <summary>The best one by one; where each item takes as much as any other, they are the best together.</summary>
    public static KnapsackFill Greedy(KnapsackProblem problem, KnapsackFill? fill = null)
    {
        fill ??= new KnapsackFill(problem);
        TakeAll(fill, Enumerable.Range(0, problem.Count).OrderByDescending(i => problem.Values[i]));
        return fill;
    }

    /// <summary>First those that bring most for what they take.</summary>
    public static KnapsackFill Thrifty(KnapsackProblem problem)
    {
        var fill = new KnapsackFill(problem);
        TakeAll(fill, Enumerable.Range(0, problem.Count).OrderByDescending(i => problem.Values[i] / (1e-9 + ShareOf(problem, i))));
        return fill;
    }

    /// <summary>A choice that covers enough groups, with the best ones one by one beside it; null when there is none.</summary>
    public static KnapsackFill? Covering(KnapsackProblem problem, KnapsackBudget budget)
    {
        var fill = new KnapsackFill(problem);
        int[][] groups = [.. Enumerable.Range(0, problem.Count).Where(i => problem.Groups[i] != 0).GroupBy(i => problem.Groups[i])
            .Select(g => g.OrderBy(i => ShareOf(problem, i)).ToArray()).OrderBy(g => g.Length)];
        return Cover(fill, groups, 0, problem.Need, budget) ? Greedy(problem, fill) : null;
    }

    private static double ShareOf(KnapsackProblem problem, int item)
    {
        double share = 0;
        for (int c = 0; c < problem.Width; c++)
            share += problem.Shares[(item * problem.Width) + c];
        return share;
    }

    private static bool Cover(KnapsackFill fill, int[][] groups, int at, int need, KnapsackBudget budget)
    {
        if (need == 0)
            return true;
        if (groups.Length - at < need || !budget.Spend(1))
            return false;
        foreach (int item in groups[at])
        {
            if (!fill.Fits(item))
                continue;
            fill.Take(item);
            if (Cover(fill, groups, at + 1, need - 1, budget))
                return true;
            fill.GiveBack(item);
        }

        return Cover(fill, groups, at + 1, need, budget);
    }

    private static void TakeAll(KnapsackFill fill, IEnumerable<int> items)
    {
        foreach (int item in items)
        {
            if (!fill.IsTaken[item] && fill.Fits(item))
                fill.Take(item);
        }
    }

    /// <summary>Whether a choice covers as many groups as it must.</summary>
    public static bool Covers(KnapsackProblem problem, KnapsackFill fill) => BitOperations.PopCount(fill.Groups()) >= problem.Need;
}
