using System.CommandLine;
using EventsHub.People.Directory;
using EventsHub.Shell.Verbs;

namespace EventsHub.People.Verbs;

/// <summary>The command-line verbs <c>people list</c>, <c>merge</c>, <c>unmerge</c>, <c>split</c> and <c>invite</c>.</summary>
public static class PeopleVerbs
{
    public static Command Create(VerbHost host) => new("people", "Who the people of an event are.") { CreateList(host), CreateMerge(host), CreateUnmerge(host), CreateSplit(host), CreateInvite(host) };

    private static Command CreateList(VerbHost host)
    {
        var @event = CliOptions.Event();
        Option<string?> search = new("--search") { Description = "Words of a name, an address or an institution.", HelpName = "WORDS" };
        Option<PeopleFilter> which = new("--only") { Description = "Contributors who are not registered, or people of one name.", HelpName = "notregistered|namesakes" };
        Command command = new("list", "Prints the people of an event and what they are there, tabs between the columns: id, name, address, institution, roles.") { @event, search, which };
        host.Run(command, async (run, cancellationToken) =>
        {
            for (var (page, pages) = (1, 1); page <= pages; page++)
            {
                var found = await run.SendAsync(new ListPeople.Query(run.Value(@event), run.Optional(search), run.Optional(which), page), cancellationToken);
                pages = found.Pages;
                foreach (var person in found.People)
                {
                    await run.Out.WriteLineAsync(string.Join('\t', person.Id, person.Name, person.Email, person.Affiliation, string.Join("; ", person.Roles.Select(r => $"{r.Kind} {r.Id}: {r.Says}"))));
                }
            }
        });
        return command;
    }

    private static Command CreateMerge(VerbHost host)
    {
        var (@event, person, other) = (CliOptions.Event(), Id("PERSON", "The person who stays, by id."), Id("OTHER", "The person who is merged with them, by id."));
        Command command = new("merge", "Merges two people who are one; the first is called as before.") { @event, person, other };
        host.Run(command, (run, cancellationToken) => run.SendAsync(new MergePeople.Command(run.Value(@event), run.Value(person), run.Value(other)), cancellationToken));
        return command;
    }

    private static Command CreateUnmerge(VerbHost host)
    {
        var (@event, person, other) = (CliOptions.Event(), Id("PERSON", "The person who stands for both, by id."), Id("OTHER", "The person who was merged with them, by id."));
        Command command = new("unmerge", "Takes a merge back.") { @event, person, other };
        host.Run(command, (run, cancellationToken) => run.SendAsync(new UndoMerge.Command(run.Value(@event), run.Value(person), run.Value(other)), cancellationToken));
        return command;
    }

    private static Command CreateSplit(VerbHost host)
    {
        var (@event, person) = (CliOptions.Event(), Id("PERSON", "The person, by id."));
        Argument<Guid[]> roles = new("ROLE") { Description = "The roles that are the second person’s, by id, as list prints them.", Arity = ArgumentArity.OneOrMore };
        Command command = new("split", "Makes some roles of a person those of a second one, and prints the id of that.") { @event, person, roles };
        host.Run(command, async (run, cancellationToken) =>
            await run.Out.WriteLineAsync((await run.SendAsync(new SplitPerson.Command(run.Value(@event), run.Value(person), run.Value(roles)), cancellationToken)).ToString()));
        return command;
    }

    private static Command CreateInvite(VerbHost host)
    {
        var @event = CliOptions.Event();
        Command command = new("invite", "Writes to those who contribute to the programme and are not registered, up to a thousand at a time.") { @event };
        host.Run(command, async (run, cancellationToken) =>
        {
            var (invited, leftOut) = await run.SendAsync(new InviteToRegister.Command(run.Value(@event)), cancellationToken);
            await run.Out.WriteLineAsync($"{invited} invited, {leftOut} left out: without an address, or invited within the last day.");
        });
        return command;
    }

    private static Argument<Guid> Id(string name, string description) => new(name) { Description = description };
}
