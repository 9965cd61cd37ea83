using System.CommandLine;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Closing;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Shell.Verbs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Registrations.Verbs;

/// <summary>The command-line verbs <c>registrations import</c>, <c>export</c>, <c>show</c>, <c>approve</c>, <c>decline</c>, <c>offer</c>, <c>revive</c>, <c>money</c>, <c>close-day</c> and <c>erase-needs</c>.</summary>
public static class RegistrationVerbs
{
    public static Command Create(VerbHost host) => new("registrations", "Who registered for an event.") 
    {
        CreateImport(host), CreateExport(host), CreateShow(host), CreateApprove(host), CreateDecline(host), CreateOffer(host), CreateRevive(host), CreateMoney(host), CreateCloseDay(host), CreateEraseNeeds(host),
    };

    private static Command CreateImport(VerbHost host)
    {
        var @event = CliOptions.Event();
        var file = CliOptions.File();
        var dryRun = CliOptions.DryRun();
        Option<string?> ticket = new("--ticket") { Description = "The ticket type of people whose row names none.", HelpName = "CODE" };
        Option<string[]> tickets = new("--tickets") { Description = "Which of yours a ticket of the file is; without a code its people are left out. May be repeated.", HelpName = "NAME=CODE" };
        Option<string[]> statuses = new("--statuses") { Description = "Whether people of a status attend whose word is not known. May be repeated.", HelpName = "NAME=yes|no" };
        Option<string[]> map = new("--map") { Description = "What a column means, by its label or number: \"Organisme=Affiliation\", \"#3=Email\". May be repeated.", HelpName = "COLUMN=FIELD" };
        Option<ExistingPeople> existing = new("--existing") { Description = "People who are here already: keep them as they are, or update their details.", HelpName = "keep|update" };
        Option<bool> owed = new("--owed") { Description = "New people owe the price of their ticket; otherwise their order was settled elsewhere and costs nothing." };
        Option<bool> confirm = new("--confirm") { Description = "Send new people a confirmation with their ticket." };
        Option<string?> encoding = new("--encoding") { Description = "The file's encoding, when it does not come out right by itself.", HelpName = "NAME" };
        Command command = new("import", "Registers the people of a CSV file or Excel workbook (.xlsx). The same file twice makes nobody twice.")
        {
            @event, file, dryRun, ticket, tickets, statuses, map, existing, owed, confirm, encoding,
        };
        host.RunOnDatabase(command, async (run, cancellationToken) =>
        {
            await using var stream = CliRun.OpenRead(run.Value(file));
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            var settings = new ImportSettings
            {
                Encoding = run.Optional(encoding),
                Columns = ImportWords.Columns(run.Optional(map) ?? []),
                Tickets = ImportWords.Tickets(run.Optional(tickets) ?? []),
                Statuses = ImportWords.Statuses(run.Optional(statuses) ?? []),
                DefaultTicket = run.Optional(ticket),
                Existing = run.Optional(existing),
                IsOwed = run.Optional(owed),
                SendConfirmations = run.Optional(confirm),
            };
            var result = await run.SendAsync(new ImportRegistrations.Command(run.Value(@event), content.ToArray(), settings, run.Value(dryRun)), cancellationToken);
            await ReportAsync(result, run);
            return result.Refused > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static Command CreateExport(VerbHost host)
    {
        var @event = CliOptions.Event();
        // The file to write is given as --file, not --out, so that export has the same option as import.
        Option<string> file = new("--file", "-f") { Description = "The file to write, .csv or .xlsx; - for CSV on standard output.", HelpName = "FILE", Required = true };
        Option<string> separator = new("--separator") { Description = "Between the cells of a CSV file: comma, semicolon or tab.", HelpName = "NAME", DefaultValueFactory = _ => "comma" };
        separator.AcceptOnlyFromAmong("comma", "semicolon", "tab");
        Command command = new("export", "Writes the list to a file.") { @event, file, separator };
        host.Run(command, async (run, cancellationToken) =>
        {
            var path = run.Value(file);
            var format = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? RegistrationFormat.Xlsx : RegistrationFormat.Csv;
            var cut = run.Value(separator) switch { "semicolon" => ';', "tab" => '\t', _ => ',' };
            await using var scope = run.Services.CreateAsyncScope();
            var list = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
                new ExportRegistrations.Query(run.Value(@event), new(), format, cut), cancellationToken);
            await run.WriteFileAsync(path, output => CliRun.ProgressAsync(list.Name, list.Steps, progress => list.WriteAsync(output, progress, cancellationToken)));
        });
        return command;
    }

    private static Command CreateShow(VerbHost host)
    {
        var (@event, code) = (CliOptions.Event(), Code());
        Command command = new("show", "Shows a registration: who attends, who pays, whom the invoice is made out to, and what is left to pay.") { @event, code };
        host.Run(command, async (run, cancellationToken) =>
        {
            var found = await run.SendAsync(new ShowRegistration.Query(run.Value(@event), run.Value(code)), cancellationToken);
            var order = found.Order;
            await run.Out.WriteLineAsync($"{found.Code}  {found.Name} <{found.Person.Email}>");
            await run.Out.WriteLineAsync($"Status      {found.Status}");
            await run.Out.WriteLineAsync($"Ticket      {string.Join(", ", found.Options.Prepend(found.Ticket))}");
            await run.Out.WriteLineAsync($"Buyer       {order.BuyerName} <{order.Buyer.Email}>");
            await run.Out.WriteLineAsync($"Invoice to  {(order.BillingLines.Count == 0 ? order.BuyerName : string.Join(", ", order.BillingLines.SelectMany(line => line.Split('\n'))))}");
            foreach (var (label, value) in new[] { ("VAT number", order.BillTo?.VatId), ("Their order", order.BillTo?.PurchaseOrder), ("Invoices by", order.BillTo?.Email) }.Where(fact => fact.Item2 is not null))
            {
                await run.Out.WriteLineAsync($"{label,-11} {value}");
            }

            await run.Out.WriteLineAsync($"To pay      {Amounts.Show(order.BalanceMinor, order.Currency)} of {Amounts.Show(order.TotalMinor, order.Currency)}");
        });
        return command;
    }

    private static Command CreateApprove(VerbHost host)
    {
        var (@event, code) = (CliOptions.Event(), Code());
        Command command = new("approve", "Lets somebody come who asked for approval.") { @event, code };
        host.Run(command, async (run, cancellationToken) => await run.Out.WriteLineAsync(
            $"{run.Value(code)} is now {(await run.SendAsync(new ApproveRegistration.Command(run.Value(@event), run.Value(code)), cancellationToken)).Status}."));
        return command;
    }

    private static Command CreateDecline(VerbHost host)
    {
        var (@event, code) = (CliOptions.Event(), Code());
        Option<string> reason = new("--reason") { Description = "Why, in words for the person.", HelpName = "TEXT", Required = true };
        Command command = new("decline", "Refuses somebody who asked for approval, or takes somebody off the waiting list.") { @event, code, reason };
        host.Run(command, async (run, cancellationToken) =>
        {
            await run.SendAsync(new DeclineRegistration.Command(run.Value(@event), run.Value(code), run.Value(reason)), cancellationToken);
            await run.Out.WriteLineAsync($"{run.Value(code)} is declined.");
        });
        return command;
    }

    private static Command CreateOffer(VerbHost host)
    {
        var (@event, code) = (CliOptions.Event(), Code());
        Option<DateTime> until = new("--until") { Description = "The end of the offer, as clocks at the venue show it, such as 2027-03-01T18:00.", HelpName = "TIME", Required = true };
        Option<string?> reason = new("--reason") { Description = "Why before those who have waited longer, where somebody has.", HelpName = "TEXT" };
        Command command = new("offer", "Keeps a place until a time for somebody who waits, or whose time was over, and offers it to them.") { @event, code, until, reason };
        host.Run(command, async (run, cancellationToken) =>
        {
            await run.SendAsync(new OfferPlace.Command(run.Value(@event), run.Value(code), run.Value(until), OfferReason: run.Value(reason)), cancellationToken);
            await run.Out.WriteLineAsync($"A place is kept for {run.Value(code)}.");
        });
        return command;
    }

    private static Command CreateRevive(VerbHost host)
    {
        var (@event, code) = (CliOptions.Event(), Code());
        Command command = new("revive", "Sells the place after all to somebody whose time was over.") { @event, code };
        host.Run(command, async (run, cancellationToken) => await run.Out.WriteLineAsync(
            $"{run.Value(code)} is now {(await run.SendAsync(new ReviveRegistration.Command(run.Value(@event), run.Value(code)), cancellationToken)).Status}."));
        return command;
    }

    private static Command CreateMoney(VerbHost host)
    {
        var (@event, code) = (CliOptions.Event(), Code());
        Option<decimal> amount = new("--amount") { Description = "The amount in whole units of the event's currency.", HelpName = "AMOUNT", Required = true };
        Option<MoneyMethod?> method = new("--method") { Description = "By which way it came or went.", HelpName = "transfer|cash|card" };
        Option<bool> back = new("--back") { Description = "It went back to the buyer." };
        Option<string?> note = new("--note") { Description = "A note for staff.", HelpName = "TEXT" };
        Command command = new("money", "Notes that money came in for an order, or went back.") { @event, code, amount, method, back, note };
        host.Run(command, async (run, cancellationToken) =>
        {
            var noted = await run.SendAsync(
                new NoteMoney.Command(
                    run.Value(@event), run.Value(code), Guid.CreateVersion7(), run.Optional(back) ? LedgerKind.Refund : LedgerKind.Payment, run.Value(amount), run.Optional(note), Method: run.Optional(method)),
                cancellationToken);
            await run.Out.WriteLineAsync($"Noted. Left to pay: {Amounts.Show(noted.BalanceMinor, noted.Currency)}.");
        });
        return command;
    }

    private static Command CreateCloseDay(VerbHost host)
    {
        var @event = CliOptions.Event();
        Option<DateOnly?> day = new("--day") { Description = "The day at the venue; today if not given.", HelpName = "YYYY-MM-DD" };
        Command command = new("close-day", "Closes a day at the cash desk.") { @event, day };
        host.Run(command, async (run, cancellationToken) =>
        {
            var closed = await run.SendAsync(new CloseDay.Command(run.Value(@event), run.Optional(day)), cancellationToken);
            await run.Out.WriteLineAsync($"Closing {closed.Number} lists {closed.Entries} payments and refunds.");
        });
        return command;
    }

    private static Option<string> Code() => new("--code") { Description = "The code of the registration.", HelpName = "CODE", Required = true };

    private static Command CreateEraseNeeds(VerbHost host)
    {
        var @event = CliOptions.Event();
        Command command = new("erase-needs", "Erases what people said they eat and need, once the event is over.") { @event };
        host.Run(command, async (run, cancellationToken) =>
            await run.Out.WriteLineAsync($"Erased for {await run.SendAsync(new EraseNeeds.Command(run.Value(@event)), cancellationToken)} people."));
        return command;
    }

    private static async Task ReportAsync(ImportRegistrations.Result result, CliRun run)
    {
        foreach (var row in result.Rows.Where(row => row.Outcome is ImportOutcome.Refuse or ImportOutcome.LeaveOut))
        {
            await run.Error.WriteLineAsync($"Line {row.Line}: {string.Join(' ', row.Messages)}");
        }

        await run.Out.WriteLineAsync(
            $"{(result.DryRun ? "Nothing was stored. " : "")}{result.Created} added, {result.Updated} updated, {result.Unchanged} here already, " +
            $"{result.LeftOut} left out, {result.Refused} with something wrong.");
    }
}
