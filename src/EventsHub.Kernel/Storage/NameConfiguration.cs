using EventsHub.Kernel.People;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Kernel.Storage;

/// <summary>Column settings for <see cref="PersonName"/>, the same in every table that contains one.</summary>
public static class NameConfiguration
{
    /// <summary>Limits the parts of a name to <see cref="PersonName.MaxPartLength"/> characters.</summary>
    public static void Configure<T>(ComplexPropertyBuilder<T> name) where T : class
    {
        foreach (var part in new[] { nameof(PersonName.Given), nameof(PersonName.Family), nameof(PersonName.LatinGiven), nameof(PersonName.LatinFamily) })
        {
            name.Property<string>(part).HasMaxLength(PersonName.MaxPartLength);
        }
    }
}
