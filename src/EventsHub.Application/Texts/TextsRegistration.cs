using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace EventsHub.Application;

/// <summary>Registers the texts.</summary>
public static class TextsRegistration
{
    /// <summary>Adds <see cref="Texts"/>, also as the <see cref="IStringLocalizer"/> of libraries.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services) =>
        services.AddSingleton<Texts>().AddSingleton<IStringLocalizer>(services => services.GetRequiredService<Texts>());
}
