using System.Text.Json;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>The figures of an account, beside those of what might be, to be printed.</summary>
internal sealed class EconomicsPage(UnitEconomics? economics, UnitEconomics? whatIf, decimal? discountRate, MetricWorths worths)
{
    private static readonly string[] WorthHeaders = ["a month", "metric"];

    private string[] Headers => whatIf is null ? ["figure", "now"] : ["figure", "now", "what if"];

    public async Task PrintAsync(ListFormat format, Terminal terminal)
    {
        if (format == ListFormat.Json)
        {
            await WriteJsonAsync(terminal).ConfigureAwait(false);
            return;
        }

        string[][] rows = economics is null ? [] : Rows(economics);
        await WriteTableAsync(format, terminal, Headers, rows, 0).ConfigureAwait(false);
        if (economics is not null && whatIf is not null)
            await terminal.Output.WriteLineAsync($"\n{economics.ChangeTo(whatIf)}").ConfigureAwait(false);
        if (rows.Length > 0 && worths.Count > 0)
            await terminal.Output.WriteLineAsync().ConfigureAwait(false);
        await WriteTableAsync(format, terminal, WorthHeaders, [.. worths.Select(w => new[] { w.PerMonth.ToCents(), Shown.Escaped(w.Metric.Value) })], 1).ConfigureAwait(false);
    }

    private static Task WriteTableAsync(ListFormat format, Terminal terminal, string[] headers, string[][] rows, int numberColumns)
    {
        if (rows.Length == 0)
            return Task.CompletedTask;
        if (format == ListFormat.Markdown)
            return MarkdownTable.WriteAsync(terminal.Output, headers, rows, numberColumns);
        Grid.Write(terminal, headers, rows, numberColumns, headers.Length - 1);
        return Task.CompletedTask;
    }

    private string[][] Rows(UnitEconomics now)
    {
        (string Figure, Func<UnitEconomics, string?> Of)[] figures =
        [
            ("revenue", e => $"{e.Revenue:N} {e.Period}"),
            ("churn", e => Percent.OfShare(e.Churn)),
            ("margin", e => Percent.OfShare(e.Margin)),
            ("lifetime value", e => e.LifetimeValue?.ToCents() ?? e.ValueText),
            ("discounted", e => discountRate is { } rate ? e.DiscountedLifetimeValue(rate)?.ToCents() ?? e.ValueText : null),
            ("acquisition cost", e => e.AcquisitionCost?.ToCents()),
            ("LTV/CAC", e => e.IsHealthy is null ? null : e.RatioText),
            ("payback", e => e.AcquisitionCost is null ? null : MonthsOf(e.PaybackMonths)),
            ("payback with churn", e => e.AcquisitionCost is null ? null : MonthsOf((decimal?)e.PaybackMonthsWithChurn)),
        ];
        return
        [
            .. figures.Select(f => (f.Figure, Now: f.Of(now), Then: whatIf is null ? null : f.Of(whatIf))).Where(f => f.Now is not null)
                .Select(f => whatIf is null ? new[] { f.Figure, f.Now! } : [f.Figure, f.Now!, f.Then!]),
        ];
    }

    private static string MonthsOf(decimal? months) => months is { } known ? $"{UnitEconomics.Months(known)} months" : "never";

    private Task WriteJsonAsync(Terminal terminal) => JsonOutput.WriteAsync(terminal, writer =>
    {
        if (economics is not null)
            WriteFigures(writer, economics);
        if (economics is not null && whatIf is not null)
        {
            writer.WriteStartObject("whatIf");
            WriteFigures(writer, whatIf);
            Number(writer, "lifetimeValueChange", economics.ChangeTo(whatIf).LifetimeValueChange);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("worths");
        foreach (MetricWorth worth in worths)
        {
            writer.WriteStartObject();
            writer.WriteString("metric", worth.Metric.Value);
            writer.WriteNumber("perMonth", worth.PerMonth.Amount);
            writer.WriteString("currency", worth.PerMonth.Currency.Code);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private void WriteFigures(Utf8JsonWriter writer, UnitEconomics of)
    {
        writer.WriteString("currency", of.Revenue.Currency.Code);
        writer.WriteNumber("revenue", of.Revenue.Amount);
        writer.WriteNumber("churn", of.Churn);
        writer.WriteNumber("margin", of.Margin);
        writer.WriteNumber("monthsPerPeriod", of.MonthsPerPeriod);
        Number(writer, "acquisitionCost", of.AcquisitionCost?.Amount);
        Number(writer, "lifetimeValue", of.LifetimeValue?.Amount);
        if (discountRate is { } rate)
        {
            writer.WriteNumber("discountRate", rate);
            Number(writer, "discountedLifetimeValue", of.DiscountedLifetimeValue(rate)?.Amount);
        }

        Number(writer, "ltvToCac", of.LtvToCac);
        if (of.IsHealthy is { } healthy)
            writer.WriteBoolean("isHealthy", healthy);
        else
            writer.WriteNull("isHealthy");
        Number(writer, "paybackMonths", of.PaybackMonths);
        Number(writer, "paybackMonthsWithChurn", of.PaybackMonthsWithChurn is { } months ? Math.Round((decimal)months, 6) : null);
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }
}
