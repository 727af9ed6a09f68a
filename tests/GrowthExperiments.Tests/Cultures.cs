using System.Globalization;

namespace GrowthExperiments.Tests;

/// <summary>Runs a piece of code as on a machine of another culture.</summary>
internal static class Cultures
{
    /// <summary>Cultures with another decimal sign, another lower case of I, other digits, another minus or another calendar.</summary>
    public static IReadOnlyList<string> Awkward { get; } = ["fr-FR", "tr-TR", "az-Latn-AZ", "ar-SA", "fa-IR", "th-TH", "sv-SE"];

    public static T In<T>(string culture, Func<T> work)
    {
        (CultureInfo before, CultureInfo beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
