# cmake --install: the program with its rules, and the library with the headers that bienban.h includes.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The folders up to the door in one archive, so that whoever uses the library links one thing.
add_library(bienban_library STATIC)
foreach(folder text article values rules record extract)
  target_sources(bienban_library PRIVATE $<TARGET_OBJECTS:bienban_${folder}>)
endforeach()
set_target_properties(bienban_library PROPERTIES OUTPUT_NAME bienban EXPORT_NAME bienban LINKER_LANGUAGE CXX)
target_compile_features(bienban_library INTERFACE cxx_std_20)
target_include_directories(bienban_library INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/bienban>)
target_link_libraries(bienban_library PRIVATE
  ICU::uc ICU::i18n simdjson::simdjson fmt::fmt Threads::Threads
  PkgConfig::RE2 PkgConfig::UTF8PROC PkgConfig::TOMLPP PkgConfig::XXHASH)

# bienban.h and what it includes: tests/install/ builds with nothing else.
set(public_headers
  bienban.h record/record.h record/source_view.h rules/fault.h text/decode.h text/normalise.h text/offset_map.h
  text/span.h values/decimal.h)
foreach(header ${public_headers})
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES ${CMAKE_SOURCE_DIR}/src/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/bienban/${folder})
endforeach()

# Beside the program the rules are looked for in ../share/bienban: src/cli/rules_folder.h.
set(data share/bienban)
install(TARGETS bienban RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY rules/ DESTINATION ${data}/rules)
install(FILES ${CMAKE_BINARY_DIR}/rules.image schema/record.schema.json LICENSE DESTINATION ${data})

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/bienban)
set(RULES_DIR ${data}/rules)
set(RULES_IMAGE ${data}/rules.image)
configure_package_config_file(cmake/bienbanConfig.cmake.in ${CMAKE_BINARY_DIR}/bienbanConfig.cmake
  INSTALL_DESTINATION ${package} PATH_VARS RULES_DIR RULES_IMAGE)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/bienbanConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(TARGETS bienban_library EXPORT bienbanTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT bienbanTargets NAMESPACE bienban:: DESTINATION ${package})
install(FILES ${CMAKE_BINARY_DIR}/bienbanConfig.cmake ${CMAKE_BINARY_DIR}/bienbanConfigVersion.cmake
        DESTINATION ${package})
