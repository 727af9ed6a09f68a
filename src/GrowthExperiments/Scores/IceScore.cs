using System.Diagnostics;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>The three ratings of a hypothesis: Impact, Confidence and Ease, each a whole number from 1 to 10.</summary>
/// <remarks>
/// <para>The score as one number depends on a formula; <see cref="Product"/> is the usual one, from 1 to 1000. There are exactly 1000
/// scores. Which of two is better is the business of an <see cref="IceOrder"/>, so this type has equality but no order of its own.</para>
/// <para>The <c>default</c> value is 1/1/1. It takes two bytes. The text form is <c>8/6/9</c>. Immutable and safe to share.</para>
/// <para>Source: Sean Ellis, "Hacking Growth" (2017), which rates ideas by impact, confidence and ease; the product is this library's
/// default because it spreads ideas further apart than the mean.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<IceScore>))]
public readonly partial record struct IceScore
{
    /// <summary>The lowest rating, 1.</summary>
    public const int MinRating = 1;

    /// <summary>The highest rating, 10.</summary>
    public const int MaxRating = 10;

    internal const int Count = 1000;

    /// <summary>The number of values that <see cref="Packed"/> may index: four bits a rating.</summary>
    internal const int PackedLength = 0xA00;

    private const int ImpactShift = 8;
    private const int ConfidenceShift = 4;
    private const int Mask = 0xF;

    // Each rating less one, four bits each, so that zero is 1/1/1.
    private readonly ushort _packed;

    private IceScore(int impact, int confidence, int ease) =>
        _packed = (ushort)(((impact - 1) << ImpactShift) | ((confidence - 1) << ConfidenceShift) | (ease - 1));

    /// <summary>How far the idea would move its metric if it works, 1 (hardly) to 10 (decisively).</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not 1 to 10.</exception>
    public int Impact
    {
        get => (_packed >> ImpactShift) + 1;
        init => this = Of(value, Confidence, Ease);
    }

    /// <summary>How sure we are that it works, 1 (a guess) to 10 (proved before).</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not 1 to 10.</exception>
    public int Confidence
    {
        get => ((_packed >> ConfidenceShift) & Mask) + 1;
        init => this = Of(Impact, value, Ease);
    }

    /// <summary>How little effort the test takes, 1 (months) to 10 (hours); the inverse of effort.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not 1 to 10.</exception>
    public int Ease
    {
        get => (_packed & Mask) + 1;
        init => this = Of(Impact, Confidence, value);
    }

    /// <summary>The ICE number: Impact x Confidence x Ease, 1 to 1000.</summary>
    public int Product => Impact * Confidence * Ease;

    /// <summary>An index from 0 to <see cref="PackedLength"/> - 1; not every index is a score.</summary>
    internal int Packed => _packed;

    /// <summary>The score with these ratings.</summary>
    /// <param name="impact">1 to 10.</param>
    /// <param name="confidence">1 to 10.</param>
    /// <param name="ease">1 to 10.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rating is not 1 to 10; the message names it.</exception>
    public static IceScore Of(int impact, int confidence, int ease)
    {
        Check(impact, nameof(impact));
        Check(confidence, nameof(confidence));
        Check(ease, nameof(ease));
        return new IceScore(impact, confidence, ease);
    }

    /// <summary>One of the three.</summary>
    internal int RatingOf(IceRating rating) => rating switch { IceRating.Impact => Impact, IceRating.Confidence => Confidence, _ => Ease };

    /// <summary>The same score with another value of one rating.</summary>
    internal IceScore With(IceRating rating, int value) => rating switch
    {
        IceRating.Impact => this with { Impact = value },
        IceRating.Confidence => this with { Confidence = value },
        _ => this with { Ease = value },
    };

    /// <summary>The score of a packed number that is one.</summary>
    internal static IceScore FromPacked(int packed) => new((packed >> ImpactShift) + 1, ((packed >> ConfidenceShift) & Mask) + 1, (packed & Mask) + 1);

    /// <summary>All 1000 scores, by impact, then confidence, then ease, lowest first.</summary>
    internal static IEnumerable<IceScore> All()
    {
        for (int impact = MinRating; impact <= MaxRating; impact++)
        {
            for (int confidence = MinRating; confidence <= MaxRating; confidence++)
            {
                for (int ease = MinRating; ease <= MaxRating; ease++)
                    yield return new IceScore(impact, confidence, ease);
            }
        }
    }

    private static void Check(int rating, string name)
    {
        if (rating is < MinRating or > MaxRating)
            Throw.OutOfRange(Messages.Rating(name, rating.ToString(System.Globalization.CultureInfo.InvariantCulture)), name);
    }
}
