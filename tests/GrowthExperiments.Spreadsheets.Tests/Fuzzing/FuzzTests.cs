using System.Globalization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Many broken inputs for every reader of text: 200,000 in all (a tenth of them on the older framework too), or GROWTH_FUZZ_CASES;
/// GROWTH_FUZZ_SEED makes others.</summary>
/// <remarks>Runs by itself: it takes all cores.</remarks>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
[Collection(nameof(FuzzTests))]
public class FuzzTests
{
#if NET10_0_OR_GREATER
    private const int StandardCases = 200_000;
#else
    private const int StandardCases = 20_000;
#endif
    private static readonly int Cases = Variable("GROWTH_FUZZ_CASES", StandardCases);
    private static readonly int Seed = Variable("GROWTH_FUZZ_SEED", 20_261_122);

    [Theory]
    [InlineData("json", 30)]
    [InlineData("jsonl", 30)]
    [InlineData("csv", 20)]
    [InlineData("markdown", 20)]
    public void Nothing_but_what_is_documented_comes_of_broken_input(string reader, int percent)
    {
        FuzzedReader fuzzed = FuzzedReader.All[reader];
        int cases = (int)(Cases * (long)percent / 100);
        int accepted = 0;
        (long Number, Exception Why)? first = null;
        Parallel.For(0, cases, (number, loop) =>
        {
            try
            {
                if (Run(fuzzed, number))
                    Interlocked.Increment(ref accepted);
            }
            catch (Exception e)
            {
                lock (fuzzed)
                    first = first is { } known && known.Number < number ? known : (number, e);
                loop.Break(); // the cases before this one still run, so that the first failure is always the same
            }
        });

        if (first is { } failure)
            Assert.Fail(Report(reader, failure.Number, failure.Why));
        Assert.InRange(accepted, cases / 100, cases * 3L / 4); // else the inputs are too wild or too tame to show anything
    }

    private static bool Run(FuzzedReader fuzzed, long number)
    {
        Random random = FuzzInput.RandomOf(Seed, number);
        return fuzzed.Check(FuzzInput.Of(fuzzed.Corpus, random), random);
    }

    private static string Report(string reader, long number, Exception why)
    {
        byte[] input = FuzzInput.Of(FuzzedReader.All[reader].Corpus, FuzzInput.RandomOf(Seed, number));
        return string.Create(CultureInfo.InvariantCulture, $"{reader}, GROWTH_FUZZ_SEED {Seed}, case {number}: {why}\nThe input: {FuzzInput.Escape(input)}");
    }

    private static int Variable(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : standard;
}
