using System.Text.Json.Nodes;
using EventsHub.Accounts.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Json;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Files;

/// <summary>Creates a trip from its file, or changes the trip that has its code to match it. Travellers are recognised by their name, legs by kind,
/// places and day, stays by hotel and first night, so that their links and calendar entries stay valid.</summary>
public static class ImportTrip
{
    /// <param name="Text">The content of the file (JSON).</param>
    /// <param name="ShiftTo">Moves every day and time by whole weeks, so that the event starts on this day or in the six days after it.</param>
    /// <param name="DryRun">Reports the changes without making them.</param>
    [RequiresPermission(Permission.ManageTrips, Anywhere = true)]
    public sealed record Command(string Text, DateOnly? ShiftTo = null, bool DryRun = false) : ICommand<Result>, IForTrip
    {
        /// <inheritdoc/>
        public string TripCode { get; } = TripFile.CodeIn(Text);
    }

    public sealed record Result(string Code, bool IsNew, IReadOnlyList<EventFileChange> Changes);

    internal sealed class Handler(EventsHubDb db, TripLeaders leaders, Texts texts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var file = TripFile.Read(command.Text, texts);
            var places = JsonPlaces.In(command.Text);
            Check(file, places);
            if (command.ShiftTo is { } day)
            {
                file.ShiftTo(day);
            }

            var code = TripCode.Normalize(file.Code);
            var isNew = !await db.Trips().AnyAsync(t => t.Code == code, cancellationToken);
            var host = await db.HostAsync(cancellationToken);
            var trip = isNew ? Trip.Plan(code, host.TimeZone) : await db.ToChange(code, version: null, cancellationToken);
            var before = isNew ? null : TripFile.Of(trip).ToJson();
            Apply(file, trip, host, places);
            List<EventFileChange> changes = [.. JsonChanges.Between(before, TripFile.Of(trip).ToJson())];
            if (command.DryRun)
            {
                db.ChangeTracker.Clear();
            }
            else if (isNew)
            {
                db.Trips().Add(trip);
                leaders.AppointWhoPlans(trip.Id);
            }

            return new(trip.Code, isNew, changes);
        }

        private void Apply(TripFile file, Trip trip, HostProfile host, JsonPlaces places)
        {
            var path = "Trip";
            try
            {
                file.Trip.ApplyTo(trip);
                var ids = Travellers(file, trip, host);
                List<Leg> legs = [.. trip.Legs];
                for (var i = 0; i < file.Legs.Count; i++)
                {
                    path = $"Legs[{i}]";
                    var input = file.Legs[i].ToInput(ids);
                    var leg = legs.Find(l => l.Kind == input.Kind && l.From == input.From && l.To == input.To && l.DepartureDay == DateOnly.FromDateTime(input.Departs!.Value));
                    if (leg is null)
                    {
                        input.AddTo(trip, host.TimeZone, IdAt(i));
                    }
                    else
                    {
                        legs.Remove(leg);
                        input.ApplyTo(trip, leg);
                    }
                }

                List<Stay> stays = [.. trip.Stays];
                for (var i = 0; i < file.Stays.Count; i++)
                {
                    path = $"Stays[{i}]";
                    var input = file.Stays[i].ToInput(ids);
                    var stay = stays.Find(s => s.Hotel == input.Hotel && s.CheckIn == input.CheckIn);
                    if (stay is null)
                    {
                        input.AddTo(trip, IdAt(i));
                    }
                    else
                    {
                        stays.Remove(stay);
                        input.ApplyTo(trip, stay);
                    }
                }

                legs.ForEach(trip.Remove);
                stays.ForEach(trip.Remove);
                path = "Status";
                trip.Resume(file.Status);
            }
            catch (DomainRuleException rule)
            {
                var place = places.Of(path);
                throw new ValidationFailedException("File", texts["Line {0}, {1}: {2}", place.Line, place.Path, texts[rule.Text, [.. rule.Args]]]);
            }
        }

        private Dictionary<string, Guid> Travellers(TripFile file, Trip trip, HostProfile host)
        {
            List<Traveller> known = [.. trip.Travellers.InOrder()];
            var byName = known.Zip(TripFile.NamesOf(known.Select(t => t.Name.Native))).ToDictionary(t => t.Second, t => t.First, StringComparer.Ordinal);
            var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
            foreach (var ((input, name), i) in file.Travellers.Zip(TripFile.NamesOf(file.Travellers.Select(t => t.ToName().Native))).Select((entry, i) => (entry, i)))
            {
                if (byName.GetValueOrDefault(name) is { } traveller)
                {
                    known.Remove(traveller);
                    input.ApplyTo(traveller);
                }
                else
                {
                    traveller = input.AddTo(trip, host.Languages[0], IdAt(i));
                }

                ids[name] = traveller.Id;
            }

            known.ForEach(trip.Remove);
            return ids;
        }

        // Ids increase in the order of the file, because lists that are otherwise equal are sorted by id.
        private Guid IdAt(int position) => Guid.CreateVersion7(time.GetUtcNow().AddMilliseconds(position));

        private void Check(TripFile file, JsonPlaces places)
        {
            var result = new TripFileValidator(texts).Validate(file);
            if (!result.IsValid)
            {
                throw new ValidationFailedException([.. result.Errors
                    .Select(error => (Place: places.Of(error.PropertyName), error.ErrorMessage))
                    .OrderBy(error => error.Place.Line)
                    .Select(error => new ValidationFailure("File", texts["Line {0}, {1}: {2}", error.Place.Line, error.Place.Path, error.ErrorMessage]))]);
            }
        }
    }
}
