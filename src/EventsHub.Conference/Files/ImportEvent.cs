using System.Text.Json.Nodes;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Json;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Files;

/// <summary>Creates an event from its file, or changes the event that has its code to match it. Rooms, quotas and products that the file does not
/// have are removed, unless they are in use.</summary>
public static class ImportEvent
{
    /// <param name="Text">The content of the file (JSON).</param>
    /// <param name="ShiftTo">Moves every date and time by whole weeks, so that the event starts on this day or in the six days after it.</param>
    /// <param name="DryRun">Reports the changes without making them.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string Text, DateOnly? ShiftTo = null, bool DryRun = false) : ICommand<Result>, IForEvent, IForSeries
    {
        /// <inheritdoc/>
        public string EventCode { get; } = EventFile.CodeIn(Text);

        string? IForSeries.Series => EventFile.SeriesIn(Text);
    }

    /// <param name="Code">The event's code.</param>
    /// <param name="IsNew">True when there was no event with this code before.</param>
    /// <param name="Changes">The changes from the present event to the file; for a new event, everything in it.</param>
    /// <param name="StaysInUse">Messages about parts that the file does not have but that stay, because they are in use.</param>
    public sealed record Result(string Code, bool IsNew, IReadOnlyList<EventFileChange> Changes, IReadOnlyList<string> StaysInUse);

    internal sealed class Handler(EventsHubDb db, IAccess access, SecretSeal seal, Texts texts, ISales sales, IEventProgramme programme, EventFileParts parts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var file = EventFile.Read(command.Text, texts);
            Check(file, command.Text);

            var code = EventCode.Normalize(file.Code);
            var known = await db.Events().WithOffer().FirstOrDefaultAsync(e => e.NormalizedCode == code, cancellationToken);
            var present = known is null ? null : await parts.ReadAsync(known, cancellationToken);
            // Read before anything is changed, since it is made from the event itself.
            var before = present?.ToJson();
            var kept = new List<string>();
            var host = known is null ? await db.HostAsync(cancellationToken) : await db.HostAsync(known.HostId, cancellationToken);
            var @event = known ?? Event.Create(file.Code, host, seal.NewKey());
            try
            {
                if (known is null)
                {
                    file.ApplyTo(@event);
                }
                else
                {
                    await access.CheckMayJoinAsync(@event, file.Event.Series, cancellationToken);
                    kept.AddRange(await UpdateAsync(file, @event, cancellationToken));
                }

                if (command.ShiftTo is { } day)
                {
                    @event.MoveBy((int)Math.Ceiling((day.DayNumber - @event.StartsOn.DayNumber) / 7.0) * 7);
                }

                if (known is null)
                {
                    @event.Resume(file.Status, host.BankAccount);
                }
                else if (@event.Status != file.Status)
                {
                    @event.MoveTo(file.Status, host.BankAccount);
                }
            }
            catch (DomainRuleException rule)
            {
                throw new ValidationFailedException("File", texts[rule.Text, [.. rule.Args]]);
            }

            var keptTypes = await ApplyBesideAsync(file, @event, command.Text, cancellationToken);
            kept.AddRange(keptTypes.Select(type => texts["Talks are of the type {0}, so it stays.", type.Code!].Value));
            var after = EventFile.Of(@event);
            (after.TalkTypes, after.Logo) = ([.. file.TalkTypes, .. keptTypes], file.Logo);
            (after.BadgeSheets, after.BadgeTemplates, after.Form) = (file.BadgeSheets ?? present?.BadgeSheets, file.BadgeTemplates ?? present?.BadgeTemplates, file.Form ?? present?.Form);
            after.MailWording = file.MailWording ?? present?.MailWording;
            List<EventFileChange> changes = [.. JsonChanges.Between(before, after.ToJson())];
            if (command.DryRun)
            {
                db.ChangeTracker.Clear();
            }
            else if (known is null)
            {
                db.Events().Add(@event);
            }
            else if (changes.Count > 0)
            {
                await db.SaveOfferAsync(@event, sales, cancellationToken);
            }

            return new(@event.Code, known is null, changes, kept);
        }

        private void Check(EventFile file, string text)
        {
            var checkedFile = new EventFileValidator(texts).Validate(file);
            if (checkedFile.IsValid)
            {
                return;
            }

            var places = JsonPlaces.In(text);
            throw new ValidationFailedException([.. checkedFile.Errors
                .Select(error => (Place: places.Of(error.PropertyName), error.ErrorMessage))
                .OrderBy(error => error.Place.Line)
                .Select(error => new ValidationFailure("File", At(error.Place, error.ErrorMessage)))]);
        }

        private async Task<IReadOnlyList<TalkTypeInput>> ApplyBesideAsync(EventFile file, Event @event, string text, CancellationToken cancellationToken)
        {
            try
            {
                return await parts.ApplyBesideAsync(file, @event, cancellationToken);
            }
            catch (DomainRuleException rule)
            {
                throw new ValidationFailedException("File", At(JsonPlaces.In(text).Of(rule.Field ?? ""), texts[rule.Text, [.. rule.Args]]));
            }
        }

        private string At((string Path, int Line) place, string message) => texts["Line {0}, {1}: {2}", place.Line, place.Path, message];

        private async Task<IReadOnlyList<string>> UpdateAsync(EventFile file, Event @event, CancellationToken cancellationToken)
        {
            var ordered = await sales.OrderedProductsAsync(@event.Id, cancellationToken);
            var gone = @event.Rooms.Where(r => file.Rooms.TrueForAll(i => i.Code != r.Code)).Select(r => r.Id).ToList();
            var sessions = await programme.TitlesInRoomsAsync(gone, @event.MainLanguage, cancellationToken);
            var kept = new List<string>();

            // The file has every price.
            @event.PriceAnewIn(file.Event.CurrencyFor(@event), ordered.Count > 0);
            file.Event.ApplyTo(@event, ordered.Count > 0);
            file.Policies.ApplyTo(@event);
            foreach (var (input, position) in file.Rooms.Select((input, i) => (input, i + 1)))
            {
                var room = @event.Rooms.FirstOrDefault(r => r.Code == input.Code) ?? input.AddTo(@event);
                input.ApplyTo(room);
                room.MoveTo(position);
            }

            foreach (var input in file.Quotas)
            {
                var quota = @event.Quotas.FirstOrDefault(q => q.Code == input.Code) ?? input.AddTo(@event);
                input.ApplyTo(quota);
            }

            foreach (var (input, position) in file.Products.Select((input, i) => (input, i + 1)))
            {
                var product = @event.Products.FirstOrDefault(p => p.Code == input.Code) ?? input.AddTo(@event);
                input.ApplyTo(product, @event, ordered.Contains(product.Id));
                product.MoveTo(position);
            }

            Drop(@event.Products.Where(p => file.Products.TrueForAll(i => i.Code != p.Code)), p => @event.Remove(p, ordered.Contains(p.Id)));
            Drop(@event.Quotas.Where(q => file.Quotas.TrueForAll(i => i.Code != q.Code)), @event.Remove);
            Drop(@event.Rooms.Where(r => file.Rooms.TrueForAll(i => i.Code != r.Code)), r => @event.Remove(r, [.. sessions[r.Id]]));
            return kept;

            void Drop<T>(IEnumerable<T> missing, Action<T> remove)
            {
                foreach (var one in missing.ToList())
                {
                    try
                    {
                        remove(one);
                    }
                    catch (DomainRuleException rule)
                    {
                        kept.Add(texts[rule.Text, [.. rule.Args]]);
                    }
                }
            }
        }
    }
}
