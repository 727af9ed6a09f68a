namespace GrowthExperiments;

/// <summary>The names of an enum, matched exactly: no numbers, no lists, no spaces, where <c>Enum.TryParse</c> takes all of them.</summary>
internal static class Names<TEnum>
    where TEnum : struct, Enum
{
    private static readonly string[] All = Enum.GetNames<TEnum>();
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    /// <summary>All names, in the order of their values, for messages.</summary>
    public static string List { get; } = string.Join(", ", All);

    public static bool TryParse(ReadOnlySpan<char> text, StringComparison comparison, out TEnum value)
    {
        for (int i = 0; i < All.Length; i++)
        {
            if (text.Equals(All[i], comparison))
            {
                value = Values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    public static bool IsDefined(TEnum value) => Array.IndexOf(Values, value) >= 0;
}
