using System.CommandLine;
using System.Globalization;
using EventsHub.Badges.Sheets;
using EventsHub.Kernel.Pipeline;
using EventsHub.Shell.Verbs;

namespace EventsHub.Badges.Verbs;

/// <summary>The command-line verbs <c>badges sheet list</c>, <c>save</c> and <c>delete</c>.</summary>
public static class BadgeSheetVerbs
{
    public static Command Create(VerbHost host) => new("sheet", "The event's own sheets of labels.") { CreateList(host), CreateSave(host), CreateDelete(host) };

    /// <summary>A sheet by its name; capital letters make no difference.</summary>
    /// <exception cref="NotFoundException">The event has no sheet of this name.</exception>
    internal static async Task<ListBadgeSheets.Row> FindAsync(CliRun run, string eventCode, string name, CancellationToken cancellationToken) =>
        await FindOrNullAsync(run, eventCode, name, cancellationToken) ?? throw new NotFoundException("badge-sheet");

    private static Command CreateList(VerbHost host)
    {
        var @event = CliOptions.Event();
        Command command = new("list", "Lists them: name, sheet, labels across and down, one label, margins, gaps, in millimetres.") { @event };
        host.Run(command, async (run, cancellationToken) =>
        {
            foreach (var (_, sheet) in await run.SendAsync(new ListBadgeSheets.Query(run.Value(@event)), cancellationToken))
            {
                await run.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sheet.Name}\t{sheet.PageWidth}x{sheet.PageHeight}\t{sheet.Columns}x{sheet.Rows}\t{sheet.BadgeWidth}x{sheet.BadgeHeight}\t{sheet.MarginLeft}x{sheet.MarginTop}\t{sheet.ColumnGap}x{sheet.RowGap}"));
            }
        });
        return command;
    }

    private static Command CreateSave(VerbHost host)
    {
        var @event = CliOptions.Event();
        var name = Name();
        var page = Pair("--page", "Width and height of the sheet as it goes through the printer, such as 210x297.");
        var badge = Pair("--badge", "Width and height of one label, such as 90x55.");
        var labels = Pair("--labels", "Labels side by side and below each other, such as 2x5.");
        var margin = Pair("--margin", "Distance of the first label from the left and the top edge, such as 15x11.");
        var gap = Pair("--gap", "Distance between two labels across and down, such as 2.5x0.");
        Command command = new("save", "Adds a sheet of labels, or changes what is given of the one of this name. Lengths are in millimetres.") { name, @event, page, badge, labels, margin, gap };
        host.Run(command, async (run, cancellationToken) =>
        {
            var found = await FindOrNullAsync(run, run.Value(@event), run.Value(name), cancellationToken);
            var sheet = found?.Sheet ?? new();
            sheet.Name = run.Value(name);
            (sheet.PageWidth, sheet.PageHeight) = run.Optional(page) ?? (sheet.PageWidth, sheet.PageHeight);
            (sheet.BadgeWidth, sheet.BadgeHeight) = run.Optional(badge) ?? (sheet.BadgeWidth, sheet.BadgeHeight);
            var (columns, rows) = run.Optional(labels) ?? (sheet.Columns, sheet.Rows);
            (sheet.Columns, sheet.Rows) = ((int)Math.Clamp(columns, 0, 1000), (int)Math.Clamp(rows, 0, 1000));
            (sheet.MarginLeft, sheet.MarginTop) = run.Optional(margin) ?? (sheet.MarginLeft, sheet.MarginTop);
            (sheet.ColumnGap, sheet.RowGap) = run.Optional(gap) ?? (sheet.ColumnGap, sheet.RowGap);
            await run.SendAsync(new SaveBadgeSheet.Command(run.Value(@event), found?.Id, sheet), cancellationToken);
        });
        return command;
    }

    private static Command CreateDelete(VerbHost host)
    {
        var @event = CliOptions.Event();
        var name = Name();
        Command command = new("delete", "Deletes a sheet of labels. What was printed on it keeps its name.") { name, @event };
        host.Run(command, async (run, cancellationToken) =>
            await run.SendAsync(new DeleteBadgeSheet.Command(run.Value(@event), (await FindAsync(run, run.Value(@event), run.Value(name), cancellationToken)).Id), cancellationToken));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "What the sheet is called." };

    private static Option<(double Across, double Down)?> Pair(string option, string description) => new(option)
    {
        Description = description,
        HelpName = "ACROSSxDOWN",
        CustomParser = result =>
        {
            if (result.Tokens is [var token] && token.Value.Split('x') is [var across, var down]
                && double.TryParse(across, NumberStyles.Float, CultureInfo.InvariantCulture, out var first) && double.TryParse(down, NumberStyles.Float, CultureInfo.InvariantCulture, out var second))
            {
                return (first, second);
            }

            result.AddError($"Write {option} as two numbers with an x between them, such as 210x297.");
            return null;
        },
    };

    private static async Task<ListBadgeSheets.Row?> FindOrNullAsync(CliRun run, string eventCode, string name, CancellationToken cancellationToken) =>
        (await run.SendAsync(new ListBadgeSheets.Query(eventCode), cancellationToken)).FirstOrDefault(row => string.Equals(row.Sheet.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
}
