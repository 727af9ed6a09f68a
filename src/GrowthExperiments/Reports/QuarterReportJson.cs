using System.Globalization;
using System.Text.Json;

namespace GrowthExperiments;

/// <summary>The report of a quarter in JSON.</summary>
internal static class QuarterReportJson
{
    public static void Write(Utf8JsonWriter writer, QuarterReport report)
    {
        writer.WriteString("program", report.Program);
        writer.WriteString("quarter", report.Quarter.ToString());
        writer.Day("first", report.Quarter.FirstDay);
        writer.Day("last", report.Quarter.LastDay);
        writer.Day("on", report.On);
        writer.WriteBoolean("isOver", report.IsOver);
        writer.List("objectives", report.Objectives, objective => WriteObjective(writer, objective));
        writer.WriteNumber("started", report.Started);
        writer.Tempo(report.Tempo);
        writer.WinRates(report.WinRates);
        writer.WriteNumber("lessons", report.Lessons.Count);
        WriteBudget(writer, report);
        writer.List("initiatives", report.Initiatives?.Items ?? [], item =>
        {
            writer.WriteString("name", item.Initiative.Name);
            writer.WriteString("verdict", item.Verdict.ToString());
            writer.WriteString("reason", item.Reason);
        });
        writer.WriteString("nothingNew", report.Initiatives?.WhyNothingNew);
        writer.List("decisions", report.Decisions, decision =>
        {
            writer.WriteString("gate", decision.Gate.Id.Value);
            writer.WriteString("name", decision.Gate.Name);
            writer.WriteString("verdict", decision.Verdict.ToString());
            writer.Instant("at", decision.At);
            writer.WriteString("by", decision.By);
        });
    }

    private static void WriteObjective(Utf8JsonWriter writer, Objective objective)
    {
        writer.WriteString("id", objective.Id);
        writer.WriteString("title", objective.Title);
        writer.WriteString("level", objective.Level.ToString());
        writer.WriteString("team", objective.Team);
        writer.WriteString("parent", objective.Parent);
        writer.Rounded("progress", (double?)objective.Progress);
        writer.WriteBoolean("isSuccess", objective.IsSuccess);
        writer.List("keyResults", objective.KeyResults, result =>
        {
            writer.WriteString("id", result.Id.Value);
            writer.WriteString("title", result.Title);
            writer.WriteString("metric", result.Metric.IsNone ? null : result.Metric.Value);
            writer.WriteString("unit", result.Unit);
            writer.WriteNumber("start", result.Start);
            writer.WriteNumber("current", result.Current);
            writer.WriteNumber("target", result.Target);
            writer.Day("due", result.Due);
            writer.Rounded("progress", (double)result.Progress);
            writer.WriteNumber("successFrom", result.SuccessFrom);
            writer.WriteBoolean("isSuccess", result.IsSuccess);
        });
    }

    private static void WriteBudget(Utf8JsonWriter writer, QuarterReport report)
    {
        writer.WriteString("currency", report.Budget?.Budget.Currency.ToString());
        writer.Number("budget", report.Budget?.Budget.Amount);
        writer.Number("spent", report.Budget?.Spent.Amount);
        writer.Number("gained", report.Budget?.Gained.Amount);
        writer.Number("nextBudget", report.Proposal?.Budget.Amount);
        writer.WriteString("noProposal", report.WhyNoProposal);
        writer.List("channels", report.Channels, item =>
        {
            (ChannelReturn result, BudgetLine? line) = item;
            writer.WriteString("name", result.Channel.Name);
            writer.WriteNumber("spend", result.Channel.Spend.Amount);
            writer.WriteNumber("gain", result.Channel.Gain.Amount);
            writer.WriteNumber("results", result.Channel.Results);
            writer.Rounded("return", (double?)result.Channel.Return);
            writer.Rounded("shrunkReturn", (double)result.ShrunkReturn);
            writer.Rounded("countedReturn", (double)result.CountedReturn);
            writer.WriteNumber("shrunkGain", result.ShrunkGain.Amount);
            writer.Number("customers", result.Channel.Customers);
            writer.Number("acquisitionCost", result.Channel.AcquisitionCost?.Amount);
            writer.Number("paybackMonths", result.Channel.PaybackMonths);
            writer.Number("floor", result.Channel.Floor?.Amount);
            writer.Number("ceiling", result.Channel.Ceiling?.Amount);
            writer.Number("largestChange", result.Channel.LargestChange);
            writer.Number("maxAcquisitionCost", result.Channel.MaxAcquisitionCost?.Amount);
            writer.Number("maxPaybackMonths", result.Channel.MaxPaybackMonths);
            writer.Number("proposed", line?.Proposed.Amount);
            writer.WriteString("whyNotMore", line?.WhyNotMore);
            writer.WriteString("whyNotLess", line?.WhyNotLess);
        });
        writer.List("moves", report.Proposal?.Moves ?? [], move =>
        {
            writer.WriteString("from", move.From);
            writer.WriteString("to", move.To);
            writer.WriteNumber("amount", move.Amount.Amount);
            writer.WriteString("reason", move.Reason);
        });
    }

    private static void Day(this Utf8JsonWriter writer, string name, DateOnly day) => writer.WriteString(name, day.ToString(InstantText.Date, CultureInfo.InvariantCulture));
}
