using EventsHub.Kernel.Text;
using EventsHub.Trips.Planning;
using FluentValidation;
using FluentValidation.Results;

namespace EventsHub.Trips.Files;

/// <summary>Checks a trip's file: each part by the rules of its form, and that legs and stays name no one who is not among the travellers.</summary>
internal sealed class TripFileValidator : AbstractValidator<TripFile>
{
    private static readonly Dictionary<string, Guid> Nobody = [];

    public TripFileValidator(Texts texts)
    {
        RuleFor(f => f.Code).Must(TripCode.IsUsable).WithMessage(_ => texts["Use 2 to 60 small letters, digits and hyphens, such as esc-2026."]);
        RuleFor(f => f.Trip).NotNull().SetValidator(new TripInputValidator(texts));
        RuleForEach(f => f.Travellers).SetValidator(new TravellerInputValidator(texts));
        RuleFor(f => f).Custom((file, context) =>
        {
            var known = TripFile.NamesOf(file.Travellers.Select(t => t.ToName().Native)).ToHashSet(StringComparer.Ordinal);
            for (var i = 0; i < file.Legs.Count; i++)
            {
                Add(new LegInputValidator(texts).Validate(file.Legs[i].ToInput(Nobody)), $"Legs[{i}]", context);
                CheckNames(file.Legs[i].Travellers.Select(t => t.Name), $"Legs[{i}]", known, context);
            }

            for (var i = 0; i < file.Stays.Count; i++)
            {
                Add(new StayInputValidator(texts).Validate(file.Stays[i].ToInput(Nobody)), $"Stays[{i}]", context);
                CheckNames(file.Stays[i].Travellers.Select(t => t.Name), $"Stays[{i}]", known, context);
            }
        });

        void CheckNames(IEnumerable<string> names, string part, HashSet<string> known, ValidationContext<TripFile> context)
        {
            foreach (var (name, i) in names.Select((name, i) => (name, i)))
            {
                if (!known.Contains(name))
                {
                    context.AddFailure(new ValidationFailure($"{part}.Travellers[{i}].Name", texts["There is no traveller {0} in this file.", name]));
                }
            }
        }
    }

    private static void Add(ValidationResult result, string part, ValidationContext<TripFile> context)
    {
        foreach (var error in result.Errors)
        {
            context.AddFailure(new ValidationFailure($"{part}.{error.PropertyName}", error.ErrorMessage));
        }
    }
}
