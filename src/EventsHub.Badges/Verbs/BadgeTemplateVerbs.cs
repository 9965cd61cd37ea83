using System.CommandLine;
using System.Globalization;
using System.Text;
using EventsHub.Badges.Domain;
using EventsHub.Badges.Templates;
using EventsHub.Kernel.Pipeline;
using EventsHub.Shell.Verbs;

namespace EventsHub.Badges.Verbs;

/// <summary>The command-line verbs <c>badges template list</c>, <c>export</c>, <c>import</c> and <c>delete</c>.</summary>
public static class BadgeTemplateVerbs
{
    public static Command Create(VerbHost host) => new("template", "The event's own templates of badges.") { CreateList(host), CreateExport(host), CreateImport(host), CreateDelete(host) };

    /// <summary>The id of a template by its name, or that of the standard one; capital letters make no difference.</summary>
    /// <exception cref="NotFoundException">The event has no template of this name.</exception>
    internal static async Task<Guid> FindAsync(CliRun run, string eventCode, string name, CancellationToken cancellationToken) =>
        Is(name, PrintRun.StandardTemplate) ? BadgeTemplate.Standard : await FindOrNullAsync(run, eventCode, name, cancellationToken) ?? throw new NotFoundException("badge-template");

    private static Command CreateList(VerbHost host)
    {
        var @event = CliOptions.Event();
        Command command = new("list", "Lists them: name, width and height of a badge in millimetres.") { @event };
        host.Run(command, async (run, cancellationToken) =>
        {
            foreach (var template in await run.SendAsync(new ListBadgeTemplates.Query(run.Value(@event)), cancellationToken))
            {
                await run.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{template.Name}\t{template.Width}x{template.Height}"));
            }
        });
        return command;
    }

    private static Command CreateExport(VerbHost host)
    {
        var @event = CliOptions.Event();
        Argument<string> name = new("NAME") { Description = $"What the template is called; {BadgeTemplate.A6Name} and {BadgeTemplate.CardName} come with EventsHub, to begin with." };
        var file = CliOptions.Out();
        Command command = new("export", "Writes the document of a template.") { name, @event, file };
        host.Run(command, async (run, cancellationToken) =>
        {
            var found = await run.SendAsync(new ExportBadgeTemplate.Query(run.Value(@event), run.Value(name)), cancellationToken);
            await run.WriteFileAsync(run.Value(file), stream => stream.WriteAsync(Encoding.UTF8.GetBytes(found.Document), cancellationToken).AsTask());
        });
        return command;
    }

    private static Command CreateImport(VerbHost host)
    {
        var @event = CliOptions.Event();
        var name = Name();
        var file = CliOptions.File();
        Command command = new("import", "Adds a template from its document, or changes the one of this name. Badges last printed from it count as changed then.") { name, @event, file };
        host.Run(command, async (run, cancellationToken) =>
        {
            var found = await FindOrNullAsync(run, run.Value(@event), run.Value(name), cancellationToken);
            using StreamReader reader = new(CliRun.OpenRead(run.Value(file)));
            TemplateInput template = new() { Name = run.Value(name), Document = await reader.ReadToEndAsync(cancellationToken) };
            await run.SendAsync(new SaveBadgeTemplate.Command(run.Value(@event), found, template), cancellationToken);
        });
        return command;
    }

    private static Command CreateDelete(VerbHost host)
    {
        var @event = CliOptions.Event();
        var name = Name();
        Command command = new("delete", "Deletes a template. What was printed from it keeps its name and counts as changed.") { name, @event };
        host.Run(command, async (run, cancellationToken) =>
        {
            var found = await FindOrNullAsync(run, run.Value(@event), run.Value(name), cancellationToken) ?? throw new NotFoundException("badge-template");
            await run.SendAsync(new DeleteBadgeTemplate.Command(run.Value(@event), found), cancellationToken);
        });
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "What the template is called." };

    private static bool Is(string name, string other) => string.Equals(name.Trim(), other, StringComparison.OrdinalIgnoreCase);

    private static async Task<Guid?> FindOrNullAsync(CliRun run, string eventCode, string name, CancellationToken cancellationToken) =>
        (await run.SendAsync(new ListBadgeTemplates.Query(eventCode), cancellationToken)).FirstOrDefault(row => Is(row.Name, name))?.Id;
}
