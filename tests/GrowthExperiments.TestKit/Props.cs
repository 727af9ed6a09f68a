using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace GrowthExperiments.TestKit;

/// <summary>Runs a law over generated cases: 1,000 by default, a quarter of them on the older framework, or GROWTH_LAW_CASES.</summary>
/// <remarks>A failure prints its replay as (seed,gamma,size); put that text into FSCHECK_REPLAY to see the same case again.</remarks>
public static class Props
{
    private const int DefaultCases = 1_000;

    private static readonly int Cases = ReadCases();

    /// <summary>Checks a law; <paramref name="cases"/> scales with the same variable as the default does.</summary>
    public static void Check<T>(Gen<T> gen, Action<T> law, int cases = DefaultCases) => Check(Arb.From(gen), law, cases);

    public static void Check<T>(Arbitrary<T> arbitrary, Action<T> law, int cases = DefaultCases) =>
        FsCheck.Check.One(Configure(cases), Prop.ForAll(arbitrary, law));

    public static void Check<T>(Gen<T> gen, Func<T, bool> law, int cases = DefaultCases) =>
        FsCheck.Check.One(Configure(cases), Prop.ForAll(Arb.From(gen), law));

    private static Config Configure(int cases)
    {
        int scaled = (int)Math.Min(int.MaxValue, Math.Max(1, (long)cases * Cases / DefaultCases));
        Config config = Config.QuickThrowOnFailure.WithMaxTest(scaled).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable("FSCHECK_REPLAY") is not { Length: > 0 } text)
            return config;
        string[] parts = text.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries);
        var seed = new Rnd(ulong.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), ulong.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        FSharpOption<int> size = parts.Length > 2
            ? FSharpOption<int>.Some(int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture))
            : FSharpOption<int>.None;
        return config.WithReplay(FSharpOption<Replay>.Some(new Replay(seed, size)));
    }

    private static int ReadCases()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("GROWTH_LAW_CASES"), out int cases) && cases > 0)
            return cases;
#if NET10_0_OR_GREATER
        return DefaultCases;
#else
        return DefaultCases / 4;
#endif
    }
}
