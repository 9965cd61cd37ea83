using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Takes in the statements of a file from the bank. Bookings that are here already, from the same file or another, in the same form or another, are left out; nothing is placed on an order by it.</summary>
public static class ImportStatement
{
    /// <param name="Content">The file: camt.053, MT940, CSV or an Excel workbook.</param>
    /// <param name="FileName">Its name.</param>
    /// <param name="Settings">How it is read.</param>
    /// <param name="DryRun">True to say what would be taken in, and store nothing.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Command(ReadOnlyMemory<byte> Content, string FileName, StatementSettings Settings, bool DryRun) : ICommand<Result>;

    /// <param name="DryRun">True when nothing was stored.</param>
    /// <param name="Statements">The statements in the file.</param>
    public sealed record Result(bool DryRun, IReadOnlyList<Taken> Statements)
    {
        /// <summary>How many lines are new.</summary>
        public int New => Statements.Sum(s => s.New);
    }

    /// <param name="Id">Id of the statement; null after a dry run, or when all of it was here already.</param>
    /// <param name="Format">The form of the file.</param>
    /// <param name="Account">The account.</param>
    /// <param name="IsOurs">False when it is not known to be the host's, so that somebody has to say so.</param>
    /// <param name="Currency">ISO 4217 code of its currency.</param>
    /// <param name="Reference">The number that the bank gave it; null for none.</param>
    /// <param name="From">The first day with a booking; null when there is none.</param>
    /// <param name="To">The last day with a booking; null when there is none.</param>
    /// <param name="New">How many of its lines are new.</param>
    /// <param name="Known">How many of its bookings were here already.</param>
    /// <param name="Twins">How many of the new lines could be here already, though nothing says so.</param>
    /// <param name="ReceivedMinor">What came in by the new lines, in minor units.</param>
    /// <param name="Notes">What does not add up.</param>
    public sealed record Taken(
        Guid? Id, BankFormat Format, string Account, bool IsOurs, string Currency, string? Reference, DateOnly? From, DateOnly? To, int New, int Known, int Twins, long ReceivedMinor, IReadOnlyList<BankNote> Notes);

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var host = await db.HostAsync(cancellationToken);
            var contents = StatementFile.Read(command.Content, command.Settings, await db.BankLayoutsAsync(cancellationToken), host.Currency);
            var accounts = await OwnAccounts.ReadAsync(db, host, cancellationToken);
            List<Taken> taken = [];
            foreach (var content in contents)
            {
                taken.Add(await TakeAsync(command, host.Id, content, accounts, cancellationToken));
            }

            return new(command.DryRun, taken);
        }

        private async Task<Taken> TakeAsync(Command command, Guid hostId, StatementContent content, OwnAccounts accounts, CancellationToken cancellationToken)
        {
            var (account, isKnown) = accounts.Find(content.Account);
            var isOurs = isKnown || command.Settings.IsOurAccount && account.Length > 0;
            if (!isOurs && !command.DryRun)
            {
                throw new DomainRuleException("bank.other-account", "The file is about the account {0}, which is not known to be the host’s. If it is, say so.", account.Length > 0 ? account : "–") { Field = "IsOurAccount" };
            }

            var found = content.Entries.Count == 0 ? [] : NewBookings.In(content, await KnownAsync(hostId, account, content, cancellationToken));
            var known = content.Entries.Count - found.Count;
            var statement = command.DryRun || found.Count == 0 ? null : Store(BankStatement.Of(hostId, account, content, CleanText.Cut(CleanText.Line(command.FileName), 200), known, user.Id, time.GetUtcNow().UtcDateTime), found);
            if (statement is not null)
            {
                // Saved at once, so that the next statement of the file is compared with it, and a second import of the file at once fails here and runs again.
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }

            return new(
                statement?.Id, content.Format, account, isOurs, content.Currency, content.Reference,
                content.Entries.Count > 0 ? content.Entries.Min(e => e.BookedOn) : null, content.Entries.Count > 0 ? content.Entries.Max(e => e.BookedOn) : null,
                found.Sum(f => f.Entry.Parts.Count), known, found.Count(f => f.MayBeTwin), found.Where(f => f.Entry.Movement == BankMovement.Received).Sum(f => f.Entry.AmountMinor), content.Notes);
        }

        private BankStatement Store(BankStatement statement, IReadOnlyList<NewBookings.New> found)
        {
            db.BankStatements().Add(statement);
            var position = 1;
            foreach (var one in found)
            {
                db.BankLines().AddRange(BankLine.Of(statement, one.Entry, one.Occurrence, one.MayBeTwin, position));
                position += one.Entry.Parts.Count;
            }

            return statement;
        }

        private async Task<IReadOnlyList<BankKnown>> KnownAsync(Guid hostId, string account, StatementContent content, CancellationToken cancellationToken)
        {
            var (from, to) = (content.Entries.Min(e => e.BookedOn), content.Entries.Max(e => e.BookedOn));
            var lines = await db.BankLines().AsNoTracking().Where(l => l.HostId == hostId && l.Account == account && l.BookedOn >= from && l.BookedOn <= to)
                .Join(db.BankStatements(), l => l.StatementId, s => s.Id, (l, s) => new { l.BookedOn, l.EntryMinor, l.Currency, l.Occurrence, l.Part, l.BankReference, l.EndToEndId, l.Name, l.Text, l.Reference, s.Format })
                .ToListAsync(cancellationToken);
            return
            [
                .. lines.GroupBy(l => (l.BookedOn, l.EntryMinor, l.Currency, l.Occurrence)).Select(parts => new BankKnown(
                    parts.Key.BookedOn, parts.Key.EntryMinor, parts.Key.Currency, parts.First().Format, parts.First().BankReference, [.. parts.Select(p => p.EndToEndId).OfType<string>()],
                    [.. parts.Select(p => p.Reference).OfType<string>()],
                    string.Join(' ', parts.OrderBy(p => p.Part).Select(p => $"{p.Name} {p.Text} {p.Reference}")))),
            ];
        }
    }
}
