using System.Reflection;

namespace EventsHub.Kernel.Modules;

/// <summary>The modules that this installation is put together from, the kernel first. Handlers, tables and texts are looked for in their assemblies.</summary>
/// <param name="modules">One assembly a module, in the order in which they build on each other.</param>
public sealed class ModuleCatalogue(params IReadOnlyList<Assembly> modules)
{
    /// <summary>The kernel, then every module.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(ModuleCatalogue).Assembly, .. modules];
}
