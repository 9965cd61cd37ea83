using EventsHub.Domain.Common;
using EventsHub.Domain.Trips;
using FluentValidation;

namespace EventsHub.Application.Trips;

/// <summary>What is said of nights in one place, wherever it is typed.</summary>
public sealed record StayInput
{
    /// <summary>Hotel.</summary>
    public string Hotel { get; set; } = "";

    /// <summary>Its address.</summary>
    public string? Address { get; set; }

    /// <summary>Its telephone.</summary>
    public string? Phone { get; set; }

    /// <summary>First night.</summary>
    public DateOnly? CheckIn { get; set; }

    /// <summary>Day of departure.</summary>
    public DateOnly? CheckOut { get; set; }

    /// <summary>The booking reference.</summary>
    public string? Reference { get; set; }

    /// <summary>Who sleeps in which room; those with the same room share it.</summary>
    public IReadOnlyList<Bed> Travellers { get; set; } = [];

    /// <summary>Writes everything into a stay of a trip.</summary>
    public void ApplyTo(Trip trip, Stay stay)
    {
        stay.Hotel = CleanText.Line(Hotel);
        stay.Address = CleanText.Lines(Address);
        stay.Phone = CleanText.Line(Phone);
        stay.Book(CheckIn!.Value, CheckOut!.Value);
        stay.Reference = CleanText.Line(Reference);
        trip.Room(stay, Travellers.DistinctBy(t => t.TravellerId).ToDictionary(t => t.TravellerId, t => CleanText.Line(t.Room)));
    }

    /// <summary>What is said of a stay.</summary>
    public static StayInput Of(Stay stay) => new()
    {
        Hotel = stay.Hotel,
        Address = stay.Address,
        Phone = stay.Phone,
        CheckIn = stay.CheckIn,
        CheckOut = stay.CheckOut,
        Reference = stay.Reference,
        Travellers = [.. stay.Travellers.Select(t => new Bed(t.TravellerId, t.Room))],
    };

    /// <summary>Somebody's bed.</summary>
    /// <param name="TravellerId">Who.</param>
    /// <param name="Room">The room's name or number; empty when nobody knows yet.</param>
    public sealed record Bed(Guid TravellerId, string? Room);
}

/// <summary>What a stay must be like.</summary>
internal sealed class StayInputValidator : AbstractValidator<StayInput>
{
    public StayInputValidator(Texts texts)
    {
        RuleFor(s => s.Hotel).Must(text => CleanText.Line(text).Length > 0).WithMessage(_ => texts["Say where they sleep."]);
        RuleFor(s => s.Hotel).MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
        RuleFor(s => s.Address).MaximumLength(500).WithMessage(_ => texts["At most {0} characters.", 500]);
        RuleFor(s => s.Phone).MaximumLength(60).WithMessage(_ => texts["At most {0} characters.", 60]);
        RuleFor(s => s.CheckIn).NotNull().WithMessage(_ => texts["Give the first night."]);
        RuleFor(s => s.CheckOut).NotNull().WithMessage(_ => texts["Give the day of departure."]);
        RuleFor(s => s.CheckOut).Must((stay, date) => date is not { } to || stay.CheckIn is not { } from || to.DayNumber - from.DayNumber <= 366)
            .WithMessage(_ => texts["A stay has at most {0} nights.", 366]);
        RuleFor(s => s.Reference).MaximumLength(100).WithMessage(_ => texts["At most {0} characters.", 100]);
        RuleFor(s => s.Travellers).NotNull();
        RuleForEach(s => s.Travellers).Must(t => (t.Room ?? "").Length <= 60).WithMessage(_ => texts["At most {0} characters.", 60]);
    }
}
