find_package(benchmark REQUIRED)
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp)
add_executable(cunwu_bench ${sources})
target_link_libraries(cunwu_bench PRIVATE cunwu_options models_demo models_exchange PkgConfig::SQLITE benchmark::benchmark Qt6::Gui)
target_compile_definitions(cunwu_bench PRIVATE CUNWU_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
target_compile_options(cunwu_bench PRIVATE $<$<CONFIG:Release>:-O2>) # its limits are loops of its own
target_precompile_headers(cunwu_bench REUSE_FROM cunwu_pch_models)
add_dependencies(cunwu_bench cunwu-cli)
if(TARGET cunwu)
    add_dependencies(cunwu_bench cunwu)
endif()
# The limit of "start": what Qt needs for a window with nothing in it.
add_executable(cunwu_emptywindow bench/emptywindow/main.cpp)
target_link_libraries(cunwu_emptywindow PRIVATE Qt6::Widgets)
add_dependencies(cunwu_bench cunwu_emptywindow)

# Only that every row runs; the figures of so small a file say nothing.
add_test(NAME bench.smoke COMMAND cunwu_bench --tiny --folder=${CMAKE_CURRENT_BINARY_DIR}/smoke
    --json=${CMAKE_CURRENT_BINARY_DIR}/smoke.json)
set_tests_properties(bench.smoke PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8" TIMEOUT 300)
