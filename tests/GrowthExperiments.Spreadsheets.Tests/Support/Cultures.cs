using System.Globalization;

namespace GrowthExperiments.Spreadsheets.Tests;

internal static class Cultures
{
    public static readonly string[] Hostile = ["tr-TR", "fr-FR", "ar-SA", "th-TH"];

    public static T Run<T>(string culture, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
