using System.CommandLine;
using EventsHub.Registrations.Books;
using EventsHub.Shell.Verbs;

namespace EventsHub.Registrations.Verbs;

/// <summary>The command-line verb <c>books export</c>.</summary>
public static class BooksVerbs
{
    public static Command Create(VerbHost host) => new("books", "What was invoiced and paid, for an accountant.") { CreateExport(host) };

    private static Command CreateExport(VerbHost host)
    {
        Option<DateOnly?> from = new("--from") { Description = "The first day, such as 2027-01-01; that of the financial year when it is left out.", HelpName = "DAY" };
        Option<DateOnly?> to = new("--to") { Description = "The last day; that of the financial year when it is left out.", HelpName = "DAY" };
        Option<BooksFormat> format = new("--format") { Description = "The kind of file: csv, xlsx, or the French fec.", HelpName = "csv|xlsx|fec" };
        Option<string?> currency = new("--currency") { Description = "The currency of the entries (ISO 4217); that of the host when it is left out.", HelpName = "CURRENCY" };
        var file = CliOptions.Out();
        Command command = new("export", "Writes the entries of sales and receipts over all events.") { from, to, format, currency, file };
        host.Run(command, (run, cancellationToken) => run.WriteFileAsync(
            run.Value(file), "Books", new ExportBooks.Query(run.Optional(from), run.Optional(to), run.Optional(format), run.Optional(currency)), cancellationToken));
        return command;
    }
}
