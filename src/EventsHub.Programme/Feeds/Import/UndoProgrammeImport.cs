using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using MediatR;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Undoes the last import: restores sessions, talks, rooms, tracks, types and speakers as they were before. Releases are not
/// affected.</summary>
public static class UndoProgrammeImport
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, bool Force = false) : ICommand<Result>, IForEvent;

    /// <param name="FileName">Name of the imported file.</param>
    /// <param name="ImportedAt">Time of the import (UTC).</param>
    public sealed record Result(string FileName, DateTime ImportedAt);

    internal sealed class Handler(EventsHubDb db, EventPeople people, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            await db.TakeTurnAsync(@event.Id, cancellationToken);
            var import = await db.ProgrammeImports().LastImportAsync(@event.Id, cancellationToken)
                ?? throw new DomainRuleException("import.nothing-to-undo", "There is no import to undo.");
            var now = await ProgrammeSnapshot.TakeAsync(db, @event, cancellationToken);
            if (!command.Force)
            {
                import.CheckIsLastChange(now.Hash());
            }

            var restore = new ProgrammeRestore(db, @event.Id);
            await restore.RestoreAsync(ProgrammeSnapshot.Of(import.Before, @event), cancellationToken);
            import.Undo(time.GetUtcNow().UtcDateTime);
            await people.LetGoAsync(restore.LetGo, cancellationToken);
            return new(import.FileName, import.ImportedAt);
        }
    }
}
