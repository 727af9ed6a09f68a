using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The words that the commands on OKRs share, and what they mean.</summary>
internal static class OkrOptions
{
    private const int MaxListed = 5;

    public static Option<string?> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    public static Option<ListFormat?> FormatOption() => Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");

    public static bool HasObjective(this OkrSet okrs, string wanted) => Fitting(okrs, o => (o.Id, o.Title), wanted).Length > 0;

    public static bool HasKeyResult(this OkrSet okrs, string wanted) => Fitting(okrs.SelectMany(o => o.KeyResults), k => (k.Id.Value, k.Title), wanted).Length > 0;

    /// <summary>The objective that is meant by an id, the beginning of one, or a whole title.</summary>
    public static Objective ObjectiveMeant(this OkrSet okrs, string wanted) => Meant(okrs, o => (o.Id, o.Title), wanted, "objective");

    /// <summary>The key result that is meant by an id, the beginning of one, or a whole title.</summary>
    public static KeyResult KeyResultMeant(this OkrSet okrs, string wanted) =>
        Meant([.. okrs.SelectMany(o => o.KeyResults)], k => (k.Id.Value, k.Title), wanted, "key result");

    private static T[] Fitting<T>(IEnumerable<T> all, Func<T, (string Id, string Title)> names, string wanted)
    {
        if (wanted.Length == 0)
            throw new InputRefusedException("The id is empty.");
        T[] fitting = [.. all.Where(one => names(one).Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || names(one).Title == wanted)];
        T[] exact = [.. fitting.Where(one => names(one).Id == wanted)];
        return exact.Length > 0 ? exact : fitting;
    }

    private static T Meant<T>(IReadOnlyCollection<T> all, Func<T, (string Id, string Title)> names, string wanted, string what)
    {
        T[] fitting = Fitting(all, names, wanted);
        if (fitting.Length == 1)
            return fitting[0];
        string hint = fitting.Length > 1
            ? $"it may be {string.Join(", ", fitting.Take(MaxListed).Select(one => Shown.Escaped(names(one).Id)))}"
            : Closest.To(wanted, all.Select(one => names(one).Id)) is { } near ? $"did you mean {Shown.Escaped(near)}" : "see the ids with growth okr";
        throw new InputRefusedException($"{(fitting.Length > 1 ? $"More than one {what} fits" : $"No {what} has the id")} {Shown.Quoted(wanted)}: {hint}.");
    }
}
