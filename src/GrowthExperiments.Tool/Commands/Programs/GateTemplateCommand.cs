using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate template</c>: ready-made gates.</summary>
internal static class GateTemplateCommand
{
    private const string Names = "first-sales-hire|new-market|expansion-readiness|partner-tiers";

    private enum Template
    {
        FirstSalesHire = 1,
        NewMarket,
        ExpansionReadiness,
        PartnerTiers,
    }

    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "template",
            "Adds ready-made gates: the first sales hire, a new market in two stages, the readiness to expand, or the tiers of partners.",
            "growth gate template first-sales-hire",
            "growth gate template new-market --market ES --pipeline 100000 --interests 10 --unit EUR",
            "growth gate template partner-tiers --revenues 50000,200000,500000 --unit EUR");
        Argument<Template?> template = Choices.Argument<Template>("NAME", "Which gates.", Names);
        template.Arity = ArgumentArity.ExactlyOne;
        Option<string?> market = new("--market") { Description = "Of a new market: which one, such as ES.", HelpName = "M" };
        Option<decimal?> pipeline = Choices.Number("--pipeline", "Of a new market: the least worth of the open deals after 3 months of selling.", "N");
        Option<int?> interests = Choices.Count("--interests", "Of a new market: how many must have shown interest by then, at least.");
        Option<int?> customers = Choices.Count("--customers", "Of a new market: how many must have signed after 3 more months, at least; 1 when not given.");
        Option<decimal[]?> revenues = Choices.Numbers("--revenues", "Of partner tiers: the yearly revenue of silver, gold and platinum.", 3, "50000,200000,500000");
        Option<string?> unit = new("--unit") { Description = "The unit of the pipeline or of the revenues, such as EUR.", HelpName = "U" };
        command.Add(template);
        Option[] ofMarket = [market, pipeline, interests, customers];
        foreach (Option option in (Option[])[.. ofMarket, revenues, unit])
            command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            Template given = result.GetValue(template)!.Value;
            Require(result, given == Template.NewMarket, [market, pipeline, interests], ofMarket, "new-market");
            Require(result, given == Template.PartnerTiers, [revenues], [revenues], "partner-tiers");
            Require(result, given is Template.NewMarket or Template.PartnerTiers, [], [unit], "new-market and partner-tiers");
            IReadOnlyList<Gate> gates = ProgramWords.Checked(() => Make(given));
            await program.ChangeAsync(result, terminal, Add, cancellationToken).ConfigureAwait(false);
            foreach (Gate gate in gates)
                GatePage.Write(gate, terminal);
            return ExitCode.Ok;

            IReadOnlyList<Gate> Add(GrowthProgram to)
            {
                foreach (Gate gate in gates)
                    to.AddGate(gate);
                return gates;
            }

            IReadOnlyList<Gate> Make(Template name) => name switch
            {
                Template.FirstSalesHire => [StandardGates.FirstSalesHire()],
                Template.ExpansionReadiness => [StandardGates.ExpansionReadiness()],
                Template.NewMarket => StandardGates.NewMarket(
                    result.GetValue(market)!, result.GetValue(pipeline)!.Value, result.GetValue(interests)!.Value, result.GetValue(customers) ?? 1, result.GetValue(unit)),
                _ => result.GetValue(revenues) is [var silver, var gold, var platinum]
                    ? (PartnerTiers.Of(silver, gold, platinum) with { Unit = result.GetValue(unit) }).ToGates()
                    : [],
            };
        });
        return command;
    }

    /// <summary>Asks for the options of a template, and refuses them at every other one.</summary>
    private static void Require(ParseResult result, bool isMeant, Option[] required, Option[] own, string template)
    {
        bool Has(Option option) => result.GetResult(option) is { Implicit: false };
        if (isMeant && required.FirstOrDefault(option => !Has(option)) is { } missing)
            throw new UsageException($"{template} needs {missing.Name}.");
        if (!isMeant && own.FirstOrDefault(Has) is { } foreign)
            throw new UsageException($"{foreign.Name} goes with {template}.");
    }
}
