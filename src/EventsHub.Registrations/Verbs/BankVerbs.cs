using System.CommandLine;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Refunds;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Verbs;

namespace EventsHub.Registrations.Verbs;

/// <summary>The command-line verbs <c>bank import</c>, <c>lines</c>, <c>place</c>, <c>place-sure</c> and <c>refunds</c>.</summary>
public static class BankVerbs
{
    public static Command Create(VerbHost host) => new("bank", "Bank statements, and the orders that their money belongs to.") { CreateImport(host), CreateLines(host), CreatePlace(host), CreatePlaceSure(host), CreateRefunds(host) };

    private static Command CreateImport(VerbHost host)
    {
        var file = CliOptions.File();
        var dryRun = CliOptions.DryRun();
        Option<string[]> map = new("--map") { Description = "What a column of a table holds, by its label or number: \"Betrag=Amount\", \"#3=Text\". May be repeated.", HelpName = "COLUMN=FIELD" };
        Option<string?> account = new("--account") { Description = "The IBAN of the account, where a table does not say it.", HelpName = "IBAN" };
        Option<bool> ours = new("--ours") { Description = "Say that an account which is not known is the host's." };
        Option<string?> encoding = new("--encoding") { Description = "The file's encoding, when it does not come out right by itself.", HelpName = "NAME" };
        Command command = new("import", "Takes in the statements of a file from the bank (camt.053, MT940, CSV, XLSX). No line is taken in twice, and nothing is placed on an order.") { file, dryRun, map, account, ours, encoding };
        host.RunOnDatabase(command, async (run, cancellationToken) =>
        {
            await using var stream = CliRun.OpenRead(run.Value(file));
            var content = await Uploads.ReadAsync(stream, StatementFile.MaxBytes, cancellationToken);
            var settings = new StatementSettings { Encoding = run.Optional(encoding), Account = run.Optional(account), Columns = BankColumn.Read(run.Optional(map) ?? []), IsOurAccount = run.Optional(ours) };
            var result = await run.SendAsync(new ImportStatement.Command(content, Path.GetFileName(run.Value(file)), settings, run.Value(dryRun)), cancellationToken);
            foreach (var statement in result.Statements)
            {
                await run.Out.WriteLineAsync(
                    $"{(result.DryRun ? "Nothing was stored. " : "")}{statement.Account}{(statement.IsOurs ? "" : " (not known)")}, {statement.From:yyyy-MM-dd} to {statement.To:yyyy-MM-dd}: {statement.New} new, {statement.Known} here already, "
                    + $"{Amounts.Show(statement.ReceivedMinor, statement.Currency)} came in.{(statement.Id is { } id ? $" Statement {id}" : "")}");
                foreach (var note in statement.Notes)
                {
                    await run.Error.WriteLineAsync($"{note.Kind}: {(note.Count != 0 ? note.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : Amounts.Show(note.AmountMinor, statement.Currency))}");
                }
            }

            return result.Statements.Any(s => s.Notes.Count > 0) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static Command CreateLines(VerbHost host)
    {
        var statement = Statement();
        Option<string?> search = new("--search") { Description = "Words of name, text and references, or an amount.", HelpName = "TEXT" };
        Option<bool> all = new("--all") { Description = "Also what is placed, set aside, or needs nothing." };
        Command command = new("lines", "Lists lines that are not placed, with the order that each could belong to.") { statement, search, all };
        host.Run(command, async (run, cancellationToken) =>
        {
            for (var page = 1; ; page++)
            {
                var found = await run.SendAsync(new ListBankLines.Query(run.Optional(statement), run.Optional(all) ? null : BankLineState.Open, run.Optional(search), page), cancellationToken);
                foreach (var line in found.Lines)
                {
                    var order = line.Proposed is [var first, ..] ? $"{first.Certainty}: {first.EventCode} {first.OrderCode}" : line.State.ToString();
                    await run.Out.WriteLineAsync($"{line.Id}\t{line.BookedOn:yyyy-MM-dd}\t{Amounts.Show(line.AmountMinor, line.Currency)}\t{line.Name}\t{line.Text}\t{order}");
                }

                if (page >= found.Pages)
                {
                    break;
                }
            }
        });
        return command;
    }

    private static Command CreatePlace(VerbHost host)
    {
        var @event = CliOptions.Event();
        Option<Guid> line = new("--line") { Description = "The id of the line.", HelpName = "ID", Required = true };
        Option<string> code = new("--code") { Description = "The code of the order, or of a registration in it.", HelpName = "CODE", Required = true };
        Option<decimal?> amount = new("--amount") { Description = "How much of the line; all that is left if not given.", HelpName = "AMOUNT" };
        Option<bool> revive = new("--revive") { Description = "Sell places after all whose time was over." };
        Command command = new("place", "Places money of a line on an order.") { line, @event, code, amount, revive };
        host.Run(command, async (run, cancellationToken) =>
        {
            var done = await run.SendAsync(
                new PlaceBankLine.Command(run.Value(line), Guid.CreateVersion7(), run.Value(@event), run.Value(code), run.Optional(amount), Revive: run.Optional(revive)), cancellationToken);
            await run.Out.WriteLineAsync($"Placed. Left to pay: {Amounts.Show(done.BalanceMinor, done.Currency)}; left of the line: {Amounts.Show(done.LeftMinor, done.Currency)}.");
        });
        return command;
    }

    private static Command CreatePlaceSure(VerbHost host)
    {
        var statement = Statement();
        Command command = new("place-sure", "Places all lines of which it is sure where they belong.") { statement };
        host.Run(command, async (run, cancellationToken) =>
        {
            var placed = 0;
            for (var left = 1; left > 0;)
            {
                var done = await run.SendAsync(new PlaceSureLines.Command(run.Optional(statement)), cancellationToken);
                (placed, left) = (placed + done.Placed, done.Left);
            }

            await run.Out.WriteLineAsync($"{placed} placed.");
        });
        return command;
    }

    private static Command CreateRefunds(VerbHost host)
    {
        var file = CliOptions.Out();
        Option<string[]> orders = new("--order") { Description = "An order to pay back to the account that it was paid from, as EVENT/CODE. May be repeated; without it the orders that are owed money are listed.", HelpName = "EVENT/CODE" };
        Command command = new("refunds", "Makes a SEPA file (pain.001) of refunds for the bank.") { orders, file };
        file.Required = false;
        host.Run(command, async (run, cancellationToken) =>
        {
            List<ListRefundsDue.Due> due = [];
            var pages = 1;
            for (var page = 1; page <= pages; page++)
            {
                var found = await run.SendAsync(new ListRefundsDue.Query(page), cancellationToken);
                due.AddRange(found.Orders);
                pages = found.Pages;
            }

            if (run.Optional(orders) is not { Length: > 0 } chosen)
            {
                foreach (var one in due)
                {
                    await run.Out.WriteLineAsync($"{one.EventCode}/{one.OrderCode}\t{Amounts.Show(one.AmountMinor, one.Currency)}\t{one.Holder}\t{(one.IbanEnd is { } end ? $"account ending in {end}" : "account not known")}");
                }

                return;
            }

            var path = run.Optional(file) ?? throw new DomainRuleException("refund.no-file", "Say with --out which file to write.");
            var items = chosen.Select(text => due.Find(d => string.Equals($"{d.EventCode}/{d.OrderCode}", text, StringComparison.OrdinalIgnoreCase)) is { } found
                ? new OrderRefunds.Item(found.EventCode, found.OrderCode, found.AmountMinor)
                : throw new DomainRuleException("refund.nothing", "Nothing is to be paid back for this order.")).ToList();
            var made = await run.SendAsync(new OrderRefunds.Command(items), cancellationToken);
            var content = await run.SendAsync(new DownloadRefundFile.Query(made.RunId), cancellationToken);
            await run.WriteFileAsync(path, async output => await output.WriteAsync(content.Content, cancellationToken));
            await run.Out.WriteLineAsync($"{made.Number}: {Amounts.Show(made.TotalMinor, RefundRun.Currency)}.");
        });
        return command;
    }

    private static Option<Guid?> Statement() => new("--statement") { Description = "The id of the statement; all if not given.", HelpName = "ID" };
}
