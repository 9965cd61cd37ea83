using EventsHub.Kernel.Pipeline;

namespace EventsHub.Registrations.Api;

/// <summary>Reads names in addresses, which are written in lower case there.</summary>
internal static class AddressName
{
    /// <summary>The value with a name, in any case.</summary>
    /// <param name="name">The name, as it stands in the address.</param>
    /// <param name="what">What is not there when no value has the name.</param>
    /// <exception cref="NotFoundException">No value has the name.</exception>
    public static T Of<T>(string name, string what) where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name[0]) ? value : throw new NotFoundException(what);
}
